import { expect } from "vitest";
import { aCourse, anEnrolment, aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { type CourseFacts, updateCourse } from "./course-facts.commands.server";

function facts(code: string, changed: Partial<CourseFacts> = {}): CourseFacts {
  return {
    code,
    title: "Working with bees",
    description: "Smoke and calm.",
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
    minimumGrade: null,
    minimumAttendancePercent: null,
    prerequisiteIds: [],
    requiredSkills: [],
    taughtSkills: [],
    instructorIds: [],
    ...changed,
  };
}

test("saves the facts with their links and the draft's grade, once for each version", async ({ db }) => {
  const { viewer, userId } = await aPerson(db, { role: "trainer" });
  const { code, courseId } = await aCourse(db, { createdBy: userId, state: "draft" });
  const needed = await aCourse(db);
  const taughtSkills = [{ skillId: await aSkill(db), level: "advanced" as const }];
  const links = { prerequisiteIds: [needed.courseId], taughtSkills, instructorIds: [userId] };
  const course = facts("BEES-1", { ...links, minimumGrade: 70 });
  const save = (at: string, version: number) => updateCourse(db, { viewer, code: at, version, course });
  expect(await save(code, 1)).toMatchObject({ outcome: "saved" });
  expect(await save("BEES-1", 1)).toEqual({ outcome: "conflict", version: 2 });
  const row = await db
    .selectFrom("courses as c")
    .innerJoin("courseRevisions as r", "r.courseId", "c.id")
    .innerJoin("coursePrerequisites as p", "p.courseId", "c.id")
    .innerJoin("courseTaughtSkills as t", "t.courseId", "c.id")
    .innerJoin("courseInstructors as i", "i.courseId", "c.id")
    .select(["c.title", "c.version", "r.minimumGrade", "p.prerequisiteId", "t.level", "i.userId"])
    .where("c.id", "=", courseId)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({
    title: "Working with bees",
    version: 2,
    minimumGrade: 70,
    prerequisiteId: needed.courseId,
    level: "advanced",
    userId,
  });
  const events = db.selectFrom("events").select("type").where("courseId", "=", courseId);
  expect(await events.execute()).toEqual([{ type: "course_updated" }]);
});

test("says which prerequisite leads back to the course", async ({ db }) => {
  const { viewer } = await aPerson(db, { role: "admin" });
  const first = await aCourse(db, { state: "draft" });
  const second = await aCourse(db, { prerequisiteIds: [first.courseId] });
  const third = await aCourse(db, { prerequisiteIds: [second.courseId] });
  const apart = await aCourse(db);
  const course = facts(first.code, { prerequisiteIds: [apart.courseId, third.courseId] });
  expect(await updateCourse(db, { viewer, code: first.code, version: 1, course })).toEqual({
    outcome: "prerequisite-cycle",
    code: third.code,
  });
});

test("gives a code to one course, lets it stay where learners know it, and keeps the seats", async ({
  db,
}) => {
  const { viewer, userId } = await aPerson(db, { role: "admin" });
  const learned = await aCourse(db, { maxParticipants: 9 });
  const { courseId, code } = learned;
  await db.insertInto("courseRevisions").values({ courseId }).execute();
  for (const person of [userId, (await aPerson(db)).userId])
    await anEnrolment(db, { userId: person, course: learned, status: "in_progress" });
  const draft = await aCourse(db, { state: "draft" });
  const save = (at: string, course: CourseFacts) =>
    updateCourse(db, { viewer, code: at, version: 1, course });
  expect(await save(draft.code, facts(code))).toEqual({ outcome: "code-taken" });
  expect(await save(code, facts("OTHER"))).toEqual({ outcome: "code-fixed" });
  expect(await save(code, facts(code, { maxParticipants: 1 }))).toEqual({
    outcome: "too-few-places",
    taken: 2,
  });
  expect(await save(code, facts(code, { maxParticipants: 2 }))).toMatchObject({ outcome: "saved" });
});

test("knows neither courses of others nor ids of nothing, and lets only active authors teach", async ({
  db,
}) => {
  const { viewer, userId } = await aPerson(db, { role: "trainer" });
  const { code } = await aCourse(db, { createdBy: userId, state: "draft" });
  const others = await aCourse(db, { state: "draft" });
  const employee = await aPerson(db);
  const missing = "00000000-0000-7000-8000-000000000000";
  const refused = [
    { code: others.code, course: facts(others.code) },
    { code, course: facts(code, { prerequisiteIds: [missing] }) },
    { code, course: facts(code, { requiredSkills: [{ skillId: missing, level: "expert" }] }) },
    { code, course: facts(code, { instructorIds: [employee.userId] }) },
  ];
  for (const attempt of refused)
    expect(await updateCourse(db, { viewer, version: 1, ...attempt })).toEqual({ outcome: "not-found" });
  await expect(
    updateCourse(db, { viewer: employee.viewer, code, version: 1, course: facts(code) }),
  ).rejects.toMatchObject({ init: { status: 403 } });
});

test("an instructor who takes themself off has to say that they know, unless the course stays theirs", async ({
  db,
}) => {
  const [creator, instructor] = [
    await aPerson(db, { role: "trainer" }),
    await aPerson(db, { role: "trainer" }),
  ];
  const { code, courseId } = await aCourse(db, { createdBy: creator.userId, state: "draft" });
  await db.insertInto("courseInstructors").values({ courseId, userId: instructor.userId }).execute();
  const change = { viewer: instructor.viewer, code, course: facts(code) };
  expect(await updateCourse(db, { ...change, version: 1 })).toEqual({ outcome: "leaving" });
  const kept = { ...change, course: facts(code, { instructorIds: [instructor.userId] }) };
  expect(await updateCourse(db, { ...kept, version: 1 })).toEqual({ outcome: "saved", hasLeft: false });
  const leaving = { ...change, version: 2, mayLeave: true };
  expect(await updateCourse(db, leaving)).toEqual({ outcome: "saved", hasLeft: true });
  expect(await updateCourse(db, { ...leaving, version: 3 })).toEqual({ outcome: "not-found" });
  const byCreator = { viewer: creator.viewer, code, version: 3, course: facts(code) };
  expect(await updateCourse(db, byCreator)).toEqual({ outcome: "saved", hasLeft: false });
});
