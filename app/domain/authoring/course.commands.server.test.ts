import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect } from "vitest";
import { searchCourses } from "~/domain/catalog/catalog.queries.server";
import { aCourse, aDraftModule } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { whileOpen } from "../../../tests/support/open-transaction";
import { aPerson } from "../../../tests/support/people-factories";
import { archiveCourse, createCourse, type NewCourse, publishCourse } from "./course.commands.server";
import { addLesson, addModule } from "./outline.commands.server";

const now = new Date("2026-11-23T09:00:00Z");

function newCourse(facts: Partial<NewCourse> = {}): NewCourse {
  return {
    code: "LAB-100",
    title: "Working in the laboratory",
    description: "Coats, goggles and why.",
    language: "en",
    category: "compliance",
    difficulty: "beginner",
    delivery: "self_paced",
    durationHours: 2,
    durationWeeks: null,
    maxParticipants: null,
    certificateProvided: true,
    certificateValidityMonths: 12,
    selfEnrolment: "open",
    prerequisiteIds: [],
    requiredSkills: [],
    taughtSkills: [],
    instructorIds: [],
    ...facts,
  };
}

const module = { title: "Basics", description: "", durationHours: null, required: true };
const lesson = {
  title: "Goggles",
  description: "",
  content: { contentType: "document" as const, markdown: "Wear them." },
  durationMinutes: 5,
  required: true,
};

describe("writing and publishing a course", () => {
  test("makes the draft revision 1, and the next draft a copy with the same lesson ids", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "trainer" });
    const created = await createCourse(db, { viewer, course: newCourse() });
    if (created.outcome !== "created") throw new Error(created.outcome);
    const { courseId } = created;
    const added = await addModule(db, { viewer, courseId, module });
    if (added.outcome !== "added") throw new Error(added.outcome);
    await addLesson(db, { viewer, courseId, moduleId: added.moduleId, lesson });
    expect(await publishCourse(db, { viewer, courseId, now })).toMatchObject({
      outcome: "published",
      number: 1,
    });
    await addLesson(db, {
      viewer,
      courseId,
      moduleId: added.moduleId,
      lesson: { ...lesson, title: "Coats" },
    });
    expect(await publishCourse(db, { viewer, courseId, now })).toMatchObject({
      outcome: "published",
      number: 2,
    });
    const titles = await db
      .selectFrom("revisionLessons as l")
      .innerJoin("courseRevisions as r", "r.id", "l.revisionId")
      .select(["r.number", "l.title", "l.lessonId"])
      .where("r.courseId", "=", courseId)
      .orderBy(sql`r.number asc nulls last`)
      .orderBy("l.position")
      .execute();
    expect(titles.map(({ number, title }) => [number, title])).toEqual([
      [1, "Goggles"],
      [2, "Goggles"],
      [2, "Coats"],
      [null, "Goggles"],
      [null, "Coats"],
    ]);
    expect(new Set(titles.map(({ lessonId }) => lessonId)).size).toBe(2);
  });

  test("lets the search find a published course by the words of its lessons", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "trainer" });
    const created = await createCourse(db, { viewer, course: newCourse() });
    if (created.outcome !== "created") throw new Error(created.outcome);
    const { courseId } = created;
    const added = await addModule(db, { viewer, courseId, module });
    if (added.outcome !== "added") throw new Error(added.outcome);
    const content = { contentType: "document" as const, markdown: "Beware of **phishing**." };
    await addLesson(db, { viewer, courseId, moduleId: added.moduleId, lesson: { ...lesson, content } });
    const found = async (q: string) =>
      (await searchCourses(db, { userId, filter: { q, sort: "relevance", page: 1 } })).total;
    expect(await found("phishing")).toBe(0);
    await publishCourse(db, { viewer, courseId, now });
    expect(await found("phishing")).toBe(1);
    expect(await found("goggle")).toBe(1);
  });

  test("refuses to publish without a required lesson, and an instructor-led course without an instructor", async ({
    db,
  }) => {
    const { viewer } = await aPerson(db, { role: "trainer" });
    const created = await createCourse(db, { viewer, course: newCourse({ delivery: "instructor_led" }) });
    if (created.outcome !== "created") throw new Error(created.outcome);
    const { courseId } = created;
    const reasonOf = async () => publishCourse(db, { viewer, courseId, now });
    expect(await reasonOf()).toEqual({ outcome: "refused", reason: "no-required-lesson" });
    const optional = await addModule(db, { viewer, courseId, module: { ...module, required: false } });
    if (optional.outcome !== "added") throw new Error(optional.outcome);
    await addLesson(db, { viewer, courseId, moduleId: optional.moduleId, lesson });
    expect(await reasonOf()).toEqual({ outcome: "refused", reason: "no-required-lesson" });
    const added = await addModule(db, { viewer, courseId, module });
    if (added.outcome !== "added") throw new Error(added.outcome);
    await addLesson(db, { viewer, courseId, moduleId: added.moduleId, lesson });
    expect(await reasonOf()).toEqual({ outcome: "refused", reason: "no-instructor" });
  });

  test("is for its creator, its instructors and admins; another trainer finds nothing", async ({ db }) => {
    const instructor = await aPerson(db, { role: "trainer" });
    const other = await aPerson(db, { role: "trainer" });
    const admin = await aPerson(db, { role: "admin" });
    const { courseId } = await aCourse(db, { instructorIds: [instructor.userId] });
    expect(await archiveCourse(db, { viewer: other.viewer, courseId })).toEqual({ outcome: "not-found" });
    expect(await addModule(db, { viewer: other.viewer, courseId, module })).toEqual({ outcome: "not-found" });
    expect(await archiveCourse(db, { viewer: instructor.viewer, courseId })).toEqual({ outcome: "archived" });
    expect(await archiveCourse(db, { viewer: admin.viewer, courseId })).toEqual({ outcome: "not-published" });
  });

  test("gives a code to one course only", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "trainer" });
    await createCourse(db, { viewer, course: newCourse() });
    expect(await createCourse(db, { viewer, course: newCourse() })).toEqual({ outcome: "code-taken" });
  });
});

describe("the database's own defences", () => {
  test("a published revision never changes: not its lessons, not its modules, not itself", async ({ db }) => {
    const { courseId, revisionId } = await aCourse(db);
    const draft = await aDraftModule(db, courseId);
    const attempts = [
      () =>
        db
          .updateTable("revisionModules")
          .set({ revisionId })
          .where("revisionId", "=", draft.revisionId)
          .execute(),
      () => sql`truncate revision_lessons cascade`.execute(db),
      () =>
        db.updateTable("revisionLessons").set({ title: "x" }).where("revisionId", "=", revisionId).execute(),
      () => db.deleteFrom("revisionLessons").where("revisionId", "=", revisionId).execute(),
      () =>
        db.updateTable("revisionModules").set({ title: "x" }).where("revisionId", "=", revisionId).execute(),
      () => db.updateTable("courseRevisions").set({ number: 9 }).where("id", "=", revisionId).execute(),
      () => db.deleteFrom("courseRevisions").where("id", "=", revisionId).execute(),
    ];
    for (const attempt of attempts) {
      await sql`savepoint attempt`.execute(db);
      await expect(attempt()).rejects.toMatchObject({ code: "23001" });
      await sql`rollback to savepoint attempt`.execute(db);
    }
  });

  test("nothing slips into a draft while it is being published", async ({ ownDatabase: { db } }) => {
    const { courseId } = await aCourse(db);
    const { moduleId, revisionId } = await aDraftModule(db, courseId);
    await whileOpen(db, async (trx, commit) => {
      const publishedBy = (await aPerson(trx, { role: "trainer" })).userId;
      const publication = { number: 2, publishedAt: now, publishedBy };
      await trx.updateTable("courseRevisions").set(publication).where("id", "=", revisionId).execute();
      const late = db
        .updateTable("revisionModules")
        .set({ title: "Late" })
        .where("moduleId", "=", moduleId)
        .execute();
      const refusal = expect(late).rejects.toMatchObject({ code: "23001" });
      await sleep(100);
      await commit();
      await refusal;
    });
  });

  test("no course can need itself, over however many steps", async ({ db }) => {
    const first = await aCourse(db);
    const second = await aCourse(db, { prerequisiteIds: [first.courseId] });
    const third = await aCourse(db, { prerequisiteIds: [second.courseId] });
    const circle = db
      .insertInto("coursePrerequisites")
      .values({ courseId: first.courseId, prerequisiteId: third.courseId })
      .execute();
    await expect(circle).rejects.toMatchObject({ constraint: "course_prerequisites_no_cycle" });
  });

  test("two admins cannot close a circle of prerequisites from both ends at once", async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase;
    const [one, two] = [await aCourse(db), await aCourse(db)];
    const need = (courseId: string, prerequisiteId: string) =>
      db.insertInto("coursePrerequisites").values({ courseId, prerequisiteId }).execute();
    const results = await Promise.allSettled([
      need(one.courseId, two.courseId),
      need(two.courseId, one.courseId),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
