import { unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, expect } from "vitest";
import { fileHref } from "~/domain/files/file-name";
import { questionBodySchema } from "~/domain/questions/question-body";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { addQuestionPicture } from "~/domain/questions/question-pictures.commands.server";
import { changeQuestionState, createQuestion } from "~/domain/questions/questions.commands.server";
import type { Db } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { aCourse } from "../../../../tests/support/course-factories";
import {
  aTextStorage,
  authored,
  broughtIn,
  checkedImport,
  planKey,
} from "../../../../tests/support/course-text-factories";
import { test } from "../../../../tests/support/database";
import { pieces } from "../../../../tests/support/file-factories";
import { aPerson } from "../../../../tests/support/people-factories";
import { readEdition } from "../edition-contents.queries.server";
import { addLesson } from "../outline.commands.server";
import { bringInCourseText } from "./bring-in-course-text.commands.server";
import { checkCourseText } from "./check-course-text.commands.server";
import { exportCourseText } from "./export-course-text.server";

const { storage, remove } = await aTextStorage();
afterAll(remove);

const red = { create: { width: 40, height: 30, channels: 3, background: "#c00" } } as const;

/** A course whose only assessment asks a question of the course's own, which shows a picture. */
async function aPicturedCourse(db: Db, viewer: Viewer) {
  const course = await aCourse(db, {
    createdBy: viewer.userId,
    state: "draft",
    lessons: [{ markdown: "x" }],
  });
  const { courseId, draftId } = await authored(db, viewer, course.code);
  const category = await createQuestionCategory(db, { viewer, courseId, parentId: null, name: "Signs" });
  if (category.outcome !== "created") throw new Error(category.outcome);
  const { categoryId } = category;
  const source = pieces(await sharp(red).jpeg().toBuffer());
  const picture = await addQuestionPicture(db, storage, {
    viewer,
    categoryId,
    name: "A sign (1).jpg",
    source,
  });
  if (picture.outcome !== "stored") throw new Error(picture.outcome);
  const href = fileHref({ id: picture.fileId, name: "A sign (1).jpg" })
    .replace("(", "%28")
    .replace(")", "%29");
  const prompt = `![The sign](${href})\n\nWhat is it?`;
  const body = questionBodySchema.parse({ type: "true_false", prompt, answer: true });
  const question = { name: "The sign", body, points: 1, tags: [] };
  const created = await createQuestion(db, { viewer, categoryId, question });
  if (created.outcome !== "created") throw new Error(created.outcome);
  await changeQuestionState(db, { viewer, questionId: created.questionId, state: "ready" });
  const [module] = (await readEdition(db, { revisionId: draftId })).modules;
  const items = [{ kind: "draw" as const, categoryId, tag: null, count: 1, points: null }];
  const content = { contentType: "interactive" as const, kind: "quiz" as const, items };
  const facts = { title: "Quiz", description: "", durationMinutes: null, required: true, content };
  await addLesson(db, { viewer, courseId, moduleId: module?.moduleId ?? "", lesson: facts });
  return { code: course.code, courseId, draftId };
}

test("pictures of questions come along, once, and come back as they were", async ({ db }) => {
  const { viewer } = await aPerson(db, { role: "admin" });
  const from = await aPicturedCourse(db, viewer);
  const archive = await exportCourseText(db, storage, from);
  const pictures = Object.keys(unzipSync(archive)).filter((path) => path.startsWith("pictures/"));
  expect(pictures).toEqual([expect.stringMatching(/^pictures\/[0-9a-f]{16}-A sign \(1\)\.jpg$/)]);

  const count = async () => (await db.selectFrom("questionFiles").select("fileId").execute()).length;
  const empty = await aCourse(db, { createdBy: viewer.userId, state: "draft", lessons: [] });
  const before = await count();
  await broughtIn(db, storage, { viewer, code: empty.code, archive });
  expect(await count()).toBe(before + 1);
  const copy = await authored(db, viewer, empty.code);
  expect((await exportCourseText(db, storage, copy)).equals(archive)).toBe(true);
  await broughtIn(db, storage, { viewer, code: empty.code, archive });
  expect(await count()).toBe(before + 1);
});

test("pictures that are nowhere, or none, are named with file and line", async ({ db }) => {
  const { viewer } = await aPerson(db, { role: "admin" });
  const { code, ...from } = await aPicturedCourse(db, viewer);
  const files = unzipSync(await exportCourseText(db, storage, from));
  const [path = ""] = Object.keys(files).filter((each) => each.startsWith("pictures/"));
  const check = (changed: Record<string, Uint8Array>) =>
    checkCourseText(db, storage, { viewer, code, archive: Buffer.from(zipSync(changed)) });
  const gone = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      name === "questions.gift"
        ? Buffer.from(Buffer.from(bytes).toString().replace("-A%20sign", "-B"))
        : bytes,
    ]),
  );
  expect(await check(gone)).toMatchObject({
    problems: [
      { file: path, code: "unknown-file" },
      { file: "questions.gift", line: 3, code: "file-missing" },
    ],
  });
  const problems = [{ file: path, line: 1, code: "file-type" }];
  expect(await check({ ...files, [path]: Buffer.from("<svg onload='x'/>") })).toMatchObject({ problems });
});

test("two who bring in the same archive at once bring it in once", async ({ db, ownDatabase }) => {
  void db;
  const own = ownDatabase.db;
  const { viewer } = await aPerson(own, { role: "admin" });
  const archive = await exportCourseText(own, storage, await aPicturedCourse(own, viewer));
  const empty = await aCourse(own, { createdBy: viewer.userId, state: "draft", lessons: [] });
  const importId = await checkedImport(own, storage, { viewer, code: empty.code, archive });
  const seen = await planKey(own, { viewer, code: empty.code, archive });
  const bringing = { viewer, code: empty.code, importId, seen, now: new Date() };
  const both = await Promise.all([1, 2].map(() => bringInCourseText(own, storage, bringing)));
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["not-found", "restored"]);
  const shown = await own.selectFrom("questionFiles").select("fileId").execute();
  const kept = await own.selectFrom("files").select("id").where("purpose", "=", "question").execute();
  expect([shown.length, kept.length]).toEqual([2, 2]);
});
