import { describe, expect } from "vitest";
import type { AssessmentItem } from "~/domain/assessment/assessment-settings";
import { listUnplayableAssessments } from "~/domain/assessment/unplayable-assessments.queries.server";
import type { Db } from "~/platform/database.server";
import { someQuestions, trueOrFalse } from "../../../tests/support/assessment-factories";
import { anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { archiveCourse, createCourse, publishCourse, unpublishCourse } from "./course.commands.server";
import { addLesson, addModule } from "./outline.commands.server";
import { findPublishing, listRevisions } from "./publishing.queries.server";

const now = new Date("2026-11-25T09:00:00Z");

/** A course that can be published, and its trainer. */
async function aCompleteDraft(db: Db) {
  const trainer = await aPerson(db, { role: "trainer" });
  const { viewer, userId } = trainer;
  const facts = { title: "Ladders", description: "Up and down.", language: "en" as const };
  const kind = {
    category: "compliance" as const,
    difficulty: "beginner" as const,
    delivery: "self_paced" as const,
  };
  const length = { durationHours: 1, durationWeeks: null, maxParticipants: null };
  const certificate = { certificateProvided: false, certificateValidityMonths: null };
  const lists = { prerequisiteIds: [], requiredSkills: [], taughtSkills: [], instructorIds: [userId] };
  const code = `P-${userId.slice(-8).toUpperCase()}`;
  const course = {
    code,
    ...facts,
    ...kind,
    ...length,
    ...certificate,
    ...lists,
    selfEnrolment: "open" as const,
  };
  const created = await createCourse(db, { viewer, course });
  if (created.outcome !== "created") throw new Error(created.outcome);
  const { courseId } = created;
  const module = { title: "Basics", description: "", durationHours: null, required: true };
  const added = await addModule(db, { viewer, courseId, module });
  if (added.outcome !== "added") throw new Error(added.outcome);
  const place = { viewer, courseId, moduleId: added.moduleId };
  const writeLesson = (title: string) =>
    addLesson(db, {
      ...place,
      lesson: {
        ...{ title, description: "", durationMinutes: null, required: true },
        content: { contentType: "document", markdown: "Hold on." },
      },
    });
  await writeLesson("Holding on");
  const addAssessment = (weight: number, items: readonly AssessmentItem[], title = "Final check") =>
    addLesson(db, {
      ...place,
      lesson: {
        ...{ title, description: "", durationMinutes: null, required: false },
        content: { contentType: "interactive", kind: "quiz", weight, items: [...items] },
      },
    });
  return { trainer, viewer, courseId, code, writeLesson, addAssessment };
}

describe("publishing", () => {
  test("twice without a change between publishes once", async ({ db }) => {
    const { viewer, courseId, writeLesson } = await aCompleteDraft(db);
    expect((await findPublishing(db, courseId)).hasChanges).toBe(true);
    const first = await publishCourse(db, { viewer, courseId, now });
    expect(first).toMatchObject({ outcome: "published", number: 1 });
    expect((await findPublishing(db, courseId)).hasChanges).toBe(false);
    expect(await publishCourse(db, { viewer, courseId, now })).toEqual(first);

    await writeLesson("Climbing down");
    expect((await findPublishing(db, courseId)).hasChanges).toBe(true);
    expect(await publishCourse(db, { viewer, courseId, now })).toMatchObject({ number: 2 });
    const revisions = await listRevisions(db, courseId);
    expect(revisions.map(({ number, lessonCount }) => [number, lessonCount])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  test("is refused where a grade is asked for that no assessment counts in", async ({ db }) => {
    const { trainer, viewer, courseId, addAssessment } = await aCompleteDraft(db);
    const { questionIds } = await someQuestions(db, trainer, [trueOrFalse()]);
    const items = questionIds.map((questionId) => ({ kind: "fixed" as const, questionId, points: null }));
    await db
      .updateTable("courseRevisions")
      .set({ minimumGrade: 60 })
      .where("courseId", "=", courseId)
      .where("number", "is", null)
      .execute();
    const refused = { outcome: "refused", reason: "no-graded-assessment" };
    expect(await publishCourse(db, { viewer, courseId, now })).toEqual(refused);
    await addAssessment(0, items);
    expect(await publishCourse(db, { viewer, courseId, now })).toEqual(refused);
    await addAssessment(1, items);
    expect(await publishCourse(db, { viewer, courseId, now })).toMatchObject({ outcome: "published" });
  });

  test("is refused for an assessment that nobody could begin", async ({ db }) => {
    const { trainer, viewer, courseId, addAssessment } = await aCompleteDraft(db);
    await someQuestions(db, trainer, [{ ...trueOrFalse(), tags: ["ladders"] }]);
    const draw = { kind: "draw" as const, categoryId: null, tag: "ladders", points: null };
    const refused = { outcome: "refused", reason: "unplayable-assessment" };
    const unplayable = async () => (await listUnplayableAssessments(db, courseId)).map(({ title }) => title);
    await addAssessment(1, [{ ...draw, count: 1 }]);
    expect(await unplayable()).toEqual([]);
    await addAssessment(1, [], "Asks nothing");
    await addAssessment(1, [{ ...draw, count: 2 }], "Asks two of one");
    expect(await unplayable()).toEqual(["Asks nothing", "Asks two of one"]);
    expect(await publishCourse(db, { viewer, courseId, now })).toEqual(refused);
    await someQuestions(db, trainer, [{ ...trueOrFalse(), tags: ["ladders"] }]);
    expect(await unplayable()).toEqual(["Asks nothing"]);
  });

  test("ten times at once publishes once", async ({ ownDatabase: { db } }) => {
    const { viewer, courseId } = await aCompleteDraft(db);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => publishCourse(db, { viewer, courseId, now })),
    );
    expect(new Set(all.map((one) => (one.outcome === "published" ? one.number : 0)))).toEqual(new Set([1]));
    expect(await listRevisions(db, courseId)).toHaveLength(1);
  });

  test("an archived course brings it back as it was, without a new edition", async ({ db }) => {
    const { viewer, courseId } = await aCompleteDraft(db);
    await publishCourse(db, { viewer, courseId, now });
    await archiveCourse(db, { viewer, courseId });
    const again = await publishCourse(db, { viewer, courseId, now });
    expect(again).toMatchObject({ outcome: "published", number: 1 });
    const { state } = await db
      .selectFrom("courses")
      .select("state")
      .where("id", "=", courseId)
      .executeTakeFirstOrThrow();
    expect(state).toBe("published");
  });
});

describe("unpublishing", () => {
  test("makes a course that nobody has enrolled in a draft again", async ({ db }) => {
    const { viewer, courseId } = await aCompleteDraft(db);
    expect(await unpublishCourse(db, { viewer, courseId })).toEqual({ outcome: "not-published" });
    await publishCourse(db, { viewer, courseId, now });
    expect(await unpublishCourse(db, { viewer, courseId })).toEqual({ outcome: "unpublished" });
    expect(await publishCourse(db, { viewer, courseId, now })).toMatchObject({ outcome: "published" });
  });

  test("is refused once somebody has enrolled, unless they have left again", async ({ db }) => {
    const { viewer, courseId, code } = await aCompleteDraft(db);
    const published = await publishCourse(db, { viewer, courseId, now });
    if (published.outcome !== "published") throw new Error(published.outcome);
    const course = { courseId, code, revisionId: published.revisionId, lessonIds: [] };
    const { userId } = await aPerson(db);
    const enrolmentId = await anEnrolment(db, { userId, course, status: "in_progress" });
    expect(await unpublishCourse(db, { viewer, courseId })).toEqual({ outcome: "has-learners" });
    await db.updateTable("enrolments").set({ status: "withdrawn" }).where("id", "=", enrolmentId).execute();
    expect(await unpublishCourse(db, { viewer, courseId })).toEqual({ outcome: "unpublished" });
  });

  test("is not for another trainer", async ({ db }) => {
    const { viewer, courseId } = await aCompleteDraft(db);
    await publishCourse(db, { viewer, courseId, now });
    const other = await aPerson(db, { role: "trainer" });
    expect(await unpublishCourse(db, { viewer: other.viewer, courseId })).toEqual({ outcome: "not-found" });
  });
});
