import { sql } from "kysely";
import { describe, expect } from "vitest";
import { eventsFromTheStart, listEventsAfter, recordEvent } from "~/platform/events.store.server";
import { test } from "../tests/support/database";
import { aPerson } from "../tests/support/people-factories";

describe("events", () => {
  test("cannot be changed, deleted or emptied", async ({ db }) => {
    await recordEvent(db, { type: "login", actorId: null });
    for (const change of [sql`update events set type = 'x'`, sql`delete from events`, sql`truncate events`]) {
      await sql`savepoint change`.execute(db);
      await expect(change.execute(db)).rejects.toMatchObject({ code: "23001" });
      await sql`rollback to savepoint change`.execute(db);
    }
  });

  test("a reader never skips what commits late", async ({ ownDatabase }) => {
    const { db } = ownDatabase;
    const late = await db.startTransaction().execute();
    await recordEvent(late, { type: "login", actorId: null, detail: { name: "late" } });
    await db
      .transaction()
      .execute((trx) => recordEvent(trx, { type: "logout", actorId: null, detail: { name: "early" } }));

    const first = await listEventsAfter(db, eventsFromTheStart, 10);
    expect(first).toEqual([]);
    await late.commit().execute();
    const second = await listEventsAfter(db, first.at(-1) ?? eventsFromTheStart, 10);
    expect(second.map(({ detail }) => detail)).toEqual([{ name: "late" }, { name: "early" }]);
  });

  test("a reader that stops anywhere goes on there: all once, under 8 writers", async ({ ownDatabase }) => {
    const { db } = ownDatabase;
    const written = 200;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let number = 0; number < written / 8; number += 1) {
        await db.transaction().execute(async (trx) => {
          await recordEvent(trx, { type: "login", actorId: null, detail: { writer, number } });
          await sql`select pg_sleep(random() * 0.004)`.execute(trx);
        });
      }
    });
    const seen: string[] = [];
    let cursor = eventsFromTheStart;
    const allWritten = Promise.all(writers).then(() => true);
    let done = false;
    while (!done || seen.length < written) {
      done ||= await Promise.race([allWritten, Promise.resolve(false)]);
      const rows = await listEventsAfter(db, cursor, 7);
      seen.push(...rows.map(({ id }) => id));
      cursor = rows.at(-1) ?? cursor;
    }
    expect(new Set(seen).size).toBe(written);
    expect(seen).toHaveLength(written);
  });
});

describe("row history", () => {
  test("keeps the earlier row with who and when", async ({ db }) => {
    const admin = await aPerson(db, { role: "admin" });
    const { userId } = await aPerson(db, { firstName: "Ada" });
    await sql`select set_config('app.actor_id', ${admin.userId}, true)`.execute(db);
    await db.updateTable("users").set({ firstName: "Adele" }).where("id", "=", userId).execute();
    const history = await db
      .selectFrom("rowHistory")
      .select(["tableName", "operation", "actorId", sql<string>`earlier ->> 'first_name'`.as("firstName")])
      .where("rowId", "=", userId)
      .execute();
    expect(history).toEqual([
      { tableName: "users", operation: "UPDATE", actorId: admin.userId, firstName: "Ada" },
    ]);
  });

  test("is not written for what changes every few minutes, and never holds a password hash", async ({
    db,
  }) => {
    const { userId } = await aPerson(db);
    await db
      .updateTable("users")
      .set({ lastActive: new Date(), failedLoginAttempts: 3 })
      .where("id", "=", userId)
      .execute();
    await db
      .updateTable("userCredentials")
      .set({ passwordHash: "secret" })
      .where("userId", "=", userId)
      .execute();
    expect(await db.selectFrom("rowHistory").select("id").where("rowId", "=", userId).execute()).toEqual([]);
  });
});
