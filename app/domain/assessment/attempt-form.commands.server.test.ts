import { expect } from "vitest";
import { aLearner, anAssessment, anAttempt } from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { saveAnswersOfForm } from "./attempt-form.commands.server";
import { listAskedQuestions } from "./attempts.queries.server";

const now = new Date("2026-03-02T09:00:00Z");

test("a form saves each of its answers, and tells which another window has overtaken", async ({ db }) => {
  const assessment = await anAssessment(db);
  const learner = await aLearner(db, assessment);
  const attemptId = await anAttempt(db, assessment, learner, now);
  const asked = await listAskedQuestions(db, { attemptId, from: 1, to: 1 });
  const send = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const sent = { viewer: learner.viewer, attemptId, asked, seed: "x", form, files: new Map(), now };
    return saveAnswersOfForm(db, sent);
  };
  expect(await send({ "q1.sequence": "0" })).toEqual([{ slot: 1, outcome: "open" }]);
  expect(await send({ "q1.sequence": "0", "q1.value": "true" })).toMatchObject([
    { outcome: "saved", sequence: 1 },
  ]);
  expect(await send({ "q1.sequence": "0", "q1.value": "false" })).toEqual([
    { slot: 1, outcome: "stale", sequence: 1, mine: { value: false } },
  ]);
  expect(await send({ "q1.sequence": "x", "q1.value": "true" })).toMatchObject([
    { outcome: "saved", sequence: 1 },
  ]);
});
