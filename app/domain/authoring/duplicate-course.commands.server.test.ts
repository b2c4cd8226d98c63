import { expect } from "vitest";
import { aCourse, aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aDraft, outlineOf } from "../../../tests/support/draft-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { duplicateCourse } from "./duplicate-course.commands.server";

const copy = { code: "COPY-1", title: "A copy" };

test("a copy has the facts, links and draft of its course, with ids of its own", async ({ db }) => {
  const author = await aPerson(db, { role: "trainer" });
  const { viewer, userId } = author;
  const source = await aDraft(db, [2, 0, 1], author);
  const { courseId: from, revisionId } = source;
  const { courseId: prerequisiteId } = await aCourse(db);
  await db.insertInto("coursePrerequisites").values({ courseId: from, prerequisiteId }).execute();
  await db.insertInto("courseInstructors").values({ courseId: from, userId }).execute();
  const skill = { skillId: await aSkill(db), level: "expert" as const };
  await db
    .insertInto("courseTaughtSkills")
    .values({ courseId: from, ...skill })
    .execute();
  await db
    .insertInto("courseRequiredSkills")
    .values({ courseId: from, ...skill })
    .execute();
  await db.updateTable("courseRevisions").set({ minimumGrade: 60 }).where("id", "=", revisionId).execute();

  const duplication = await duplicateCourse(db, { viewer, code: source.code, copy });
  if (duplication.outcome !== "duplicated") throw new Error(duplication.outcome);
  const { courseId } = duplication;
  const row = await db
    .selectFrom("courses as c")
    .innerJoin("courseRevisions as r", "r.courseId", "c.id")
    .innerJoin("coursePrerequisites as p", "p.courseId", "c.id")
    .innerJoin("courseInstructors as i", "i.courseId", "c.id")
    .innerJoin("courseTaughtSkills as t", "t.courseId", "c.id")
    .innerJoin("courseRequiredSkills as q", "q.courseId", "c.id")
    .select(["c.code", "c.title", "c.state", "c.description", "c.createdBy", "r.id as draftId", "r.number"])
    .select(["r.minimumGrade", "p.prerequisiteId", "i.userId", "t.level", "q.skillId"])
    .where("c.id", "=", courseId)
    .executeTakeFirstOrThrow();
  const { draftId, ...facts } = row;
  expect(facts).toEqual({
    ...copy,
    state: "draft",
    description: "What to know before opening a bottle.",
    createdBy: userId,
    number: null,
    minimumGrade: 60,
    prerequisiteId,
    userId,
    level: "expert",
    skillId: skill.skillId,
  });
  expect(await outlineOf(db, draftId)).toBe("A: A1 A2 | B: | C: C1");
  const lessons = await db
    .selectFrom("revisionLessons")
    .select(["lessonId", "moduleId", "content"])
    .where("revisionId", "=", draftId)
    .execute();
  expect(lessons.map(({ content }) => content)).toContainEqual({ markdown: "Text of A2." });
  for (const { lessonId, moduleId } of lessons) {
    expect(["A1", "A2", "C1"].map(source.id)).not.toContain(lessonId);
    expect(["A", "B", "C"].map(source.id)).not.toContain(moduleId);
  }
});

test("files that its lessons show belong to both courses; others do not", async ({ db }) => {
  const author = await aPerson(db, { role: "trainer" });
  const source = await aDraft(db, [1], author);
  const file = async (name: string) => {
    const row = {
      ownerId: author.userId,
      purpose: "course",
      name,
      mediaType: "application/pdf",
      sizeBytes: 1,
    };
    const { id } = await db
      .insertInto("files")
      .values({ ...row, sha256: Buffer.alloc(32), storageKey: crypto.randomUUID() })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.insertInto("courseFiles").values({ fileId: id, courseId: source.courseId }).execute();
    return id;
  };
  const shown = await file("shown.pdf");
  await file("unused.pdf");
  await db
    .updateTable("revisionLessons")
    .set({ content: { markdown: `[x](/files/${shown}/shown.pdf)` } })
    .where("lessonId", "=", source.id("A1"))
    .execute();
  await duplicateCourse(db, { viewer: author.viewer, code: source.code, copy });
  const links = await db
    .selectFrom("courseFiles as f")
    .innerJoin("courses as c", "c.id", "f.courseId")
    .select("f.fileId")
    .where("c.code", "=", copy.code)
    .execute();
  expect(links).toEqual([{ fileId: shown }]);
});

test("a code is taken once, also by two at the same time; others' courses are not found", async ({
  ownDatabase: { db },
}) => {
  const author = await aPerson(db, { role: "trainer" });
  const other = await aPerson(db, { role: "trainer" });
  const { code } = await aDraft(db, [1], author);
  const duplicate = (viewer: typeof author.viewer) => duplicateCourse(db, { viewer, code, copy });
  expect(await duplicate(other.viewer)).toEqual({ outcome: "not-found" });
  const both = await Promise.all([duplicate(author.viewer), duplicate(author.viewer)]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["code-taken", "duplicated"]);
});
