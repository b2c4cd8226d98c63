import { sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import { mostChangedQuestions } from "./question-selection";
import {
  type Author,
  fits,
  mayEditQuestion,
  mayUseCategory,
  newestVersions,
  type QuestionFilter,
} from "./questions.queries.server";

/** All questions that the author may use and that fit, in one order, each as it is now; one more than can be changed. */
export async function listFoundVersions(
  db: ReadDb,
  { author, filter }: { author: Author; filter: QuestionFilter },
) {
  return newestVersions(db)
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["q.id", "q.state", "v.number", "v.edit"])
    .where((eb) => mayUseCategory(eb, author))
    .where((eb) => fits(eb, filter))
    .orderBy("q.id")
    .limit(mostChangedQuestions + 1)
    .execute();
}

export type StateFacts = Awaited<ReturnType<typeof listStateFacts>>[number];

/** Those of the questions that the author may use, in the same order, as they are now. */
export async function listStateFacts(db: ReadDb, author: Author, ids: readonly string[]) {
  return newestVersions(db)
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["q.id", "q.state", "v.name", "v.number", "v.edit", "g.courseId"])
    .select((eb) => mayEditQuestion(eb, author).$castTo<boolean>().as("mayEdit"))
    .where(sql<boolean>`q.id = any(${[...ids]}::uuid[])`)
    .where((eb) => mayUseCategory(eb, author))
    .orderBy("q.id")
    .execute();
}
