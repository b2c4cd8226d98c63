import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, expect } from "vitest";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { test } from "../../tests/support/database";
import { loadDemoCompany } from "./load-demo-company.server";

const password = "a password for the demo company";
const today = new Date("2026-03-04T09:00:00Z");
const assets = fileURLToPath(new URL("assets", import.meta.url));
// It is a whole company: alone that takes seconds, beside others more.
const patient = { timeout: 120_000 };

const folder = mkdtempSync(path.join(tmpdir(), "kestrel-demo-"));
const files = { assets, storage: diskStorage(folder) };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the demo company has something true to show on every page", patient, async ({ ownDatabase }) => {
  const { connectionString, db } = ownDatabase;
  const { loaded, accounts } = await loadDemoCompany({ connectionString, password, today, files });
  expect(loaded).toBe(true);
  expect(accounts.map(({ role }) => role)).toEqual(["admin", "trainer", "manager", "employee"]);

  const levels = await sql<{ depth: number; people: number }>`
    with recursive line as (
      select id, 1 as depth from users where email = 'sigrid.halden@example.com'
      union all select u.id, line.depth + 1 from users u join line on u.manager_id = line.id
    ) select depth, count(*)::int as people from line group by depth order by depth`.execute(db);
  expect(levels.rows.length).toBeGreaterThanOrEqual(4);
  const people = await db.selectFrom("users").select("isActive").execute();
  expect(people.length).toBeGreaterThanOrEqual(60);
  expect(people.some(({ isActive }) => !isActive)).toBe(true);

  const courses = await db.selectFrom("courses").select(["category", "state", "language"]).execute();
  expect(courses).toHaveLength(12);
  expect(new Set(courses.map(({ category }) => category)).size).toBe(6);
  expect(new Set(courses.map(({ state }) => state))).toEqual(new Set(["draft", "published", "archived"]));
  expect(courses.some(({ language }) => language === "de")).toBe(true);
  const shown = await sql<{
    type: string;
  }>`select distinct content_type as type from revision_lessons`.execute(db);
  expect(shown.rows.map(({ type }) => type).sort()).toEqual([
    "document",
    "external",
    "interactive",
    "presentation",
    "video",
  ]);
  for (const { storageKey, sizeBytes } of await db
    .selectFrom("files")
    .select(["storageKey", "sizeBytes"])
    .execute())
    expect(await files.storage.sizeOf(storageKey)).toBe(sizeBytes);
  const full = await sql<{ code: string }>`
    select c.code from courses c join course_seats s on s.course_id = c.id where s.taken = c.max_participants`.execute(
    db,
  );
  expect(full.rows).toEqual([{ code: "TEC-220" }]);

  const enrolments = await db.selectFrom("enrolments").select("status").execute();
  const statuses = new Set(enrolments.map(({ status }) => status));
  for (const status of ["pending", "approved", "declined", "in_progress", "completed", "withdrawn"] as const)
    expect(statuses).toContain(status);

  // What people have done stands in the record at the time at which they did it.
  const learned = await db
    .selectFrom("events as e")
    .innerJoin("lessonProgress as p", (join) =>
      join
        .on(sql<boolean>`e.detail ->> 'lessonId' = p.lesson_id::text`)
        .on(sql<boolean>`e.detail ->> 'enrolmentId' = p.enrolment_id::text`),
    )
    .select(["e.occurredAt", "p.completedAt"])
    .where("e.type", "=", "lesson_completed")
    .execute();
  expect(learned.length).toBeGreaterThan(200);
  for (const { occurredAt, completedAt } of learned) expect(occurredAt).toEqual(completedAt);

  const attempts = await db.selectFrom("attempts").select(["status", "points"]).execute();
  expect(new Set(attempts.map(({ status }) => status))).toEqual(
    new Set(["in_progress", "submitted", "graded"]),
  );
  expect(attempts.length).toBeGreaterThan(15);
  const types = await db.selectFrom("questionVersions").select("type").distinct().execute();
  expect(types).toHaveLength(10);
  const tried = await db.selectFrom("lessonProgress").select("status").where("attempts", ">", 0).execute();
  expect(new Set(tried.map(({ status }) => status))).toEqual(new Set(["in_progress", "failed", "completed"]));

  const skills = await db.selectFrom("userSkills").select("verifiedBy").execute();
  expect(skills.some(({ verifiedBy }) => verifiedBy === null)).toBe(true);
  expect(new Set(skills.map(({ verifiedBy }) => verifiedBy)).size).toBeGreaterThan(3);

  const awards = await db.selectFrom("userAchievements").select("awardedBy").execute();
  expect(awards.filter(({ awardedBy }) => awardedBy === null).length).toBeGreaterThan(20);
  expect(awards.filter(({ awardedBy }) => awardedBy !== null).length).toBeGreaterThan(3);

  const certificates = await db.selectFrom("certificates").select("expiresAt").execute();
  const daysLeft = certificates.flatMap(({ expiresAt }) =>
    expiresAt ? [(expiresAt.getTime() - today.getTime()) / (24 * 60 * 60 * 1000)] : [],
  );
  expect(daysLeft.some((days) => days < 0)).toBe(true);
  expect(daysLeft.some((days) => days > 0 && days < 30)).toBe(true);
  expect(daysLeft.some((days) => days > 90)).toBe(true);
});

test("who is there already is left alone", patient, async ({ ownDatabase }) => {
  const { connectionString, db } = ownDatabase;
  await sql`insert into users (email, first_name, last_name) values ('ada@example.com', 'Ada', 'Lovelace')`.execute(
    db,
  );
  const { loaded, accounts } = await loadDemoCompany({ connectionString, password, today, files });
  expect({ loaded, accounts }).toEqual({ loaded: false, accounts: [] });
});
