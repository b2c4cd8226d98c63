import type { Db } from "@db/client";
import { type NewQuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { createQuestion } from "~/domain/questions/questions.commands.server";
import type { TestPerson } from "./people-factories";

/** A question in a category of its own, which all trainers share unless it is a course's; its id. */
export async function aQuestion(
  db: Db,
  facts: { viewer: TestPerson["viewer"]; name: string; courseId?: string; body?: NewQuestionBody },
): Promise<string> {
  const { viewer, name, courseId = null } = facts;
  const category = await createQuestionCategory(db, { viewer, courseId, parentId: null, name });
  if (category.outcome !== "created") throw new Error(category.outcome);
  const sky = { type: "true_false", prompt: "Is the sky blue?", answer: true } as const;
  const question = { name, body: questionBodySchema.parse(facts.body ?? sky), points: 1, tags: ["weather"] };
  const created = await createQuestion(db, { viewer, categoryId: category.categoryId, question });
  if (created.outcome !== "created") throw new Error(created.outcome);
  return created.questionId;
}
