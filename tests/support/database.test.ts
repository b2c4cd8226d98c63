import { sql } from "kysely";
import pg from "pg";
import { describe, expect, onTestFinished } from "vitest";
import { readDb, writeDb } from "~/platform/database.server";
import { serveTestDatabase, test } from "./database";

const served = await serveTestDatabase();

const skill = {
  name: "First aid",
  category: "Safety",
  description: "",
  beginnerCriteria: "",
  intermediateCriteria: "",
  advancedCriteria: "",
  expertCriteria: "",
};

describe("a transaction that is rolled back", () => {
  // The second of these fails when the first leaves anything behind.
  for (const round of ["first", "second"])
    test(`the ${round} test finds an empty database`, async ({ db }) => {
      expect(await countSkills(db)).toBe(0);
      await db.insertInto("skills").values(skill).execute();
      expect(await countSkills(db)).toBe(1);
    });

  test("is rolled back too when a statement has failed in it", async ({ db }) => {
    await expect(sql`select no_such_column from skills`.execute(db)).rejects.toThrow(/no_such_column/);
  });
});

test("a test's own database commits, lets others see and hear, and is nobody else's", async ({
  ownDatabase,
  db,
}) => {
  const listener = new pg.Client({ connectionString: ownDatabase.connectionString });
  listener.on("error", () => {});
  await listener.connect();
  onTestFinished(() => listener.end());
  const heard = new Promise((resolve) => listener.once("notification", ({ payload }) => resolve(payload)));
  await listener.query("listen tests");
  await ownDatabase.db.insertInto("skills").values(skill).execute();
  await sql`notify tests, 'hello'`.execute(ownDatabase.db);
  expect(await heard).toBe("hello");
  expect((await listener.query("select from skills")).rowCount).toBe(1);
  expect(await countSkills(db)).toBe(0);
});

test("loaders and actions work on the database that is served", async () => {
  await writeDb().insertInto("skills").values(skill).execute();
  expect(await countSkills(readDb())).toBe(1);
  expect(await countSkills(served.db)).toBe(1);
});

async function countSkills(db: Pick<typeof served.db, "selectFrom">): Promise<number> {
  const { count } = await db
    .selectFrom("skills")
    .select(sql<number>`count(*)::int`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
