import { expect, test } from "vitest";
import { aLearner, anAssessment, anAttempt, essay, oneOfEachType } from "../support/assessment-factories";
import { serveTestDatabase } from "../support/database";
import { emptyPdf } from "../support/file-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
/** The beginning of a PNG. */
const halfPicture = "iVBORw0KGgoAAAANSUhEUgAAAAkAAAAJCAIAAABv85FHAAAACXBIWXMAAAsTAAALEwEAmpwY";
const pdf = new Uint8Array(emptyPdf);

/** Somebody in the middle of an essay, a question for files and one that is put in order, all on one page. */
async function onOnePage() {
  const [files, ordering] = ["file_submission", "ordering"].map((type) =>
    oneOfEachType.find(({ body }) => body.type === type),
  );
  if (!files || !ordering) throw new Error("The types have changed.");
  const questions = [essay(), files, ordering];
  const assessment = await anAssessment(db, { questions, questionsPerPage: 10 });
  const learner = await aLearner(db, assessment);
  const attemptId = await anAttempt(db, assessment, learner);
  const { cookieHeader } = site.browser((await logIn(db, learner)).cookie);
  const address = `/learn/${assessment.course.code}/assessments/${assessment.lessonId}/attempts/${attemptId}`;
  const headers = { Cookie: cookieHeader, "Sec-Fetch-Site": "same-origin", Accept: "text/html" };
  const send = async (fields: Record<string, string | File>) => {
    const body = new FormData();
    const all = { page: "1", intent: "go:1", "q1.sequence": "0", "q2.sequence": "0", "q3.sequence": "0" };
    for (const [name, value] of Object.entries({ ...all, ...fields })) body.append(name, value);
    const init = { method: "POST", body, headers, redirect: "manual" as const };
    const answer = await fetch(site.origin + address, init);
    return { status: answer.status, html: await answer.text() };
  };
  const saved = async (slot: number) => {
    const row = await db
      .selectFrom("attemptAnswers")
      .select("answer")
      .where("attemptId", "=", attemptId)
      .where("slot", "=", slot)
      .executeTakeFirst();
    return row?.answer ?? null;
  };
  return { send, saved, read: async () => (await fetch(site.origin + address, { headers })).text() };
}

test.each([
  ["of a wrong type", [new File(["<svg/>"], "drawing.svg")], 415],
  ["that was cut off", [new File([pdf.subarray(0, 200)], "half.pdf")], 415],
  ["with half a picture", [new File([Buffer.from(halfPicture, "base64")], "half.png")], 415],
  ["that is empty", [new File([], "empty.pdf")], 400],
  ["over what is taken", [new File([pdf, new Uint8Array(26 * 1024 * 1024)], "large.pdf")], 413],
])("a file %s keeps no other answer back", async (_, [file], status) => {
  const { send, saved } = await onOnePage();
  const text = "Written for half an hour.";
  const answer = await send({ "q1.text": text, "q2.files": file ?? "" });
  expect(answer.status).toBe(status);
  expect(await saved(1)).toEqual({ text });
  expect(await saved(2)).toBeNull();
  expect(answer.html).toContain(text);
  expect(answer.html).toContain("Your other answers are saved.");
});

test("a file that is refused leaves the one that was there", async () => {
  const { send, saved } = await onOnePage();
  await send({ "q2.files": new File([pdf], "drawing.pdf") });
  const before = await saved(2);
  expect(before).toEqual({ fileIds: [expect.any(String)] });
  const { fileIds: [keep = ""] = [] } = before as { fileIds: string[] };
  const again = { "q2.sequence": "1", "q2.keep": keep, "q2.files": new File(["<svg/>"], "drawing.svg") };
  expect((await send(again)).status).toBe(415);
  expect(await saved(2)).toEqual(before);
});

test("of two that are given the same place the one further up comes first", async () => {
  const { send, saved, read } = await onOnePage();
  const shown = [...(await read()).matchAll(/name="q3\.place\.([^"]+)"/g)].map(([, id = ""]) => id);
  expect(shown).toHaveLength(3);
  const [first = "", second = ""] = shown;
  await send({ [`q3.place.${first}`]: "1", [`q3.place.${second}`]: "1" });
  expect(await saved(3)).toMatchObject({ order: [first, second] });
});
