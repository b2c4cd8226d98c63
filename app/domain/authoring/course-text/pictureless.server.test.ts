import { expect } from "vitest";
import { questionBodySchema } from "~/domain/questions/question-body";
import { test } from "../../../../tests/support/database";
import { listPictureless } from "./course-text.queries.server";

const elsewhere = "01a2221d-c327-7b1d-8600-4e122d78ea68";

test("questions whose pictures are elsewhere are named", async ({ db }) => {
  const asking = (name: string, prompt: string) => ({
    question: { name, body: questionBodySchema.parse({ type: "true_false", prompt, answer: true }) },
  });
  const questions = [
    asking("Plain", "What is /files/ for?"),
    asking("Shown", `![It](/files/${elsewhere}/it.png)`),
  ];
  expect(await listPictureless(db, questions)).toEqual([questions[1]]);
});
