import { sql } from "kysely";
import { describe, expect } from "vitest";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import { claimSkill } from "~/domain/skills/skills.commands.server";
import type { Db } from "~/platform/database.server";
import { aCourse, anEnrolment, aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { recordExport } from "../activity/exports.commands.server";
import { personalDataPieces } from "./personal-data.queries.server";
import { leftOutTables, personalSections } from "./personal-tables";

const now = new Date("2026-11-24T09:00:00Z");

async function exportOf(db: Db, userId: string): Promise<Record<string, Record<string, unknown>[]>> {
  let text = "";
  for await (const piece of personalDataPieces(db, { userId, now })) text += piece;
  return JSON.parse(text);
}

/** Somebody with something in most sections, whose words are theirs alone. */
async function aLife(db: Db, firstName: string) {
  const person = await aPerson(db, { firstName });
  const { viewer, userId } = person;
  const course = await aCourse(db, { title: `Course of ${firstName}` });
  await anEnrolment(db, { userId, course, status: "in_progress" });
  await completeLesson(db, { viewer, code: course.code, lessonId: course.lessonIds[0] ?? "", now });
  const evidence = [{ description: `Evidence of ${firstName}`, url: null }];
  await claimSkill(db, {
    viewer,
    skillId: await aSkill(db, `Skill of ${firstName}`),
    level: "expert",
    evidence,
  });
  await db.updateTable("users").set({ lastName: "Changed" }).where("id", "=", userId).execute();
  return person;
}

describe("the export of personal data", () => {
  test("has what is kept about the person, and nothing of anybody else", async ({ db }) => {
    const { userId, email } = await aLife(db, "Ada");
    const other = await aLife(db, "Zoë");
    const exported = await exportOf(db, userId);
    expect(exported.account).toMatchObject([{ id: userId, email, first_name: "Ada" }]);
    for (const section of ["profile", "sessions", "skills", "skillEvidence", "achievements", "enrolments"])
      expect(exported[section], section).toHaveLength(1);
    for (const section of ["lessonProgress", "certificates"])
      expect(exported[section], section).toHaveLength(1);
    expect(exported.activity?.map(({ type }) => type)).toContain("course_completed");
    expect(exported.earlierVersions?.map(({ table_name: table }) => table)).toContain("users");
    expect(exported.names).toMatchObject({
      courses: [{ title: "Course of Ada" }],
      skills: [{ name: "Skill of Ada" }],
    });
    const text = JSON.stringify(exported);
    for (const foreign of [other.userId, other.email, "Zoë"]) expect(text).not.toContain(foreign);
  });

  test("reads long sections in batches, all once", async ({ db }) => {
    const { userId } = await aPerson(db);
    await sql`insert into events (type, user_id, actor_id) select 'login', ${userId}, ${userId}
      from generate_series(1, 2500)`.execute(db);
    const { activity = [] } = await exportOf(db, userId);
    expect(new Set(activity.map(({ id }) => id)).size).toBe(2_500);
    expect(activity).toHaveLength(2_500);
  });

  test("gives away no key, in no column", async ({ db }) => {
    const exported = personalSections.map(({ table }) => table);
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and table_name = any(${exported})`.execute(db);
    const suspicious = rows.filter(({ column }) =>
      /hash|secret|token|password(?!_changed)|sha256|storage/.test(column),
    );
    for (const { table, column } of suspicious)
      expect(personalSections.find((each) => each.table === table)?.without, `${table}.${column}`).toContain(
        column,
      );
  });

  test("is recorded, for who may", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    await recordExport(db, { viewer, what: "personal_data" });
    expect((await exportOf(db, userId)).activity).toMatchObject([{ type: "export" }]);
  });
});

/** Tables that have a person's id, or hang on a row of a table that is exported. */
async function tablesAboutPeople(db: Db): Promise<string[]> {
  const exported = personalSections.map(({ table }) => table);
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and (
      exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
        and a.attname in ('user_id', 'actor_id', 'owner_id', 'person_id'))
      or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
        and f.confrelid::regclass::text = any(${exported}))
      or c.relname = 'users')
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

describe("every table about people", () => {
  const considered = [...personalSections.map(({ table }) => table), ...Object.keys(leftOutTables)].sort();

  test("is exported, or left out with a reason (personal-tables.ts)", async ({ db }) => {
    const found = await tablesAboutPeople(db);
    expect(found.filter((table) => !considered.includes(table))).toEqual([]);
    expect(considered.filter((table) => ![...found, "row_history"].includes(table))).toEqual([]);
  });

  test("is found when it is new", async ({ db }) => {
    await sql`create table planted_one (id uuid primary key, who uuid references users (id))`.execute(db);
    await sql`create table planted_two (enrolment_id uuid references enrolments (id))`.execute(db);
    await sql`create table planted_three (user_id uuid)`.execute(db);
    const found = await tablesAboutPeople(db);
    expect(found.filter((table) => !considered.includes(table))).toEqual([
      "planted_one",
      "planted_three",
      "planted_two",
    ]);
  });
});
