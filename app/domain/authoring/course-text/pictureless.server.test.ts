import { expect } from "vitest";
import { test } from "../../../../tests/support/database";
import { listPictureless } from "./course-text.queries.server";

const elsewhere = "01a2221d-c327-7b1d-8600-4e122d78ea68";

test("questions whose pictures are elsewhere are named", async ({ db }) => {
  const questions = [
    { question: { name: "Plain", body: { prompt: "What is /files/ for?" } } },
    { question: { name: "Shown", body: { prompt: `![It](/files/${elsewhere}/it.png)` } } },
  ];
  expect(await listPictureless(db, questions)).toEqual([questions[1]]);
});
