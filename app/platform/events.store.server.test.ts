import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, vi } from "vitest";
import { test } from "../../tests/support/database";
import { whileOpen } from "../../tests/support/open-transaction";
import type { Db } from "./database.server";
import { type EventCursor, eventsFromTheStart, listEventsAfter, recordEvent } from "./events.store.server";
import { runInRequestContext } from "./request-context.server";

// Some tests beside these hold one transaction for as long as they make a whole company.
vi.setConfig({ testTimeout: 120_000 });
const patienceMs = 100_000;

const userId = "0199f3a0-0000-7000-8000-000000000002";

async function record(db: Db, number: number) {
  await db
    .transaction()
    .execute((trx) => recordEvent(trx, { type: "login", actorId: userId, userId, detail: { number } }));
}

/** Reads once from a cursor on; gives the numbers, and the cursor after them. */
async function readOnce(db: Db, cursor: EventCursor, limit = 100) {
  const events = await listEventsAfter(db, cursor, limit);
  const numbers = events.map(({ detail }) =>
    detail && typeof detail === "object" ? Object.values(detail)[0] : null,
  );
  return { numbers, cursor: events.at(-1) ?? cursor };
}

/** Reads on until there were so many: transactions in other databases of the server hold the reader up too. */
async function readOn(db: Db, from: EventCursor, count: number, limit = 100) {
  const numbers: unknown[] = [];
  let cursor = from;
  for (const until = Date.now() + patienceMs; numbers.length < count && Date.now() < until; await sleep(5)) {
    const next = await readOnce(db, cursor, limit);
    numbers.push(...next.numbers);
    cursor = next.cursor;
  }
  return { numbers, cursor };
}

describe("an event", () => {
  test("says what, who, about whom, from where", async ({ db }) => {
    const context = {
      requestId: "1",
      ip: "192.0.2.7",
      userAgent: "Browser",
      locale: "en",
      timeZone: "UTC",
      origin: "",
    };
    await runInRequestContext(context, () =>
      recordEvent(db, {
        type: "role_changed",
        actorId: userId,
        userId,
        detail: { from: "admin", to: "trainer" },
      }),
    );
    const [event] = await db
      .selectFrom("events")
      .select(["type", "actorId", "userId", "courseId", "sessionId", "detail", "ip", "userAgent"])
      .execute();
    expect(event).toEqual({
      type: "role_changed",
      actorId: userId,
      userId,
      courseId: null,
      sessionId: null,
      detail: { from: "admin", to: "trainer" },
      ip: "192.0.2.7",
      userAgent: "Browser",
    });
  });

  test("can be neither changed nor taken back", async ({ ownDatabase: { db } }) => {
    await record(db, 1);
    await expect(db.updateTable("events").set({ type: "logout" }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom("events").execute()).rejects.toThrow(/append-only/);
    await expect(sql`truncate events`.execute(db)).rejects.toThrow(/append-only/);
    expect((await readOn(db, eventsFromTheStart, 1)).numbers).toEqual([1]);
  });
});

describe("a reader that follows", () => {
  test("reads each event once, page by page", async ({ ownDatabase: { db } }) => {
    for (const number of [1, 2, 3, 4, 5]) await record(db, number);
    const { numbers, cursor } = await readOn(db, eventsFromTheStart, 5, 2);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect((await readOnce(db, cursor)).numbers).toEqual([]);
  });

  test("does not skip what was written first and commits last", async ({ ownDatabase: { db } }) => {
    await whileOpen(db, async (late, commit) => {
      await recordEvent(late, { type: "login", actorId: userId, detail: { number: 1 } });
      await record(db, 2);
      const before = await readOnce(db, eventsFromTheStart);
      expect(before.numbers).toEqual([]);
      await commit();
      const after = await readOn(db, before.cursor, 2);
      expect(after.numbers).toEqual([1, 2]);
      await record(db, 3);
      expect((await readOn(db, after.cursor, 1)).numbers).toEqual([3]);
    });
  });

  test("nor what begins before and writes after its neighbour", async ({ ownDatabase: { db } }) => {
    await whileOpen(db, async (first, commit) => {
      await sql`select pg_current_xact_id()`.execute(first);
      await record(db, 2);
      const before = await readOnce(db, eventsFromTheStart);
      expect(before.numbers).toEqual([]);
      await recordEvent(first, { type: "login", actorId: userId, detail: { number: 1 } });
      await commit();
      expect((await readOn(db, before.cursor, 2)).numbers).toEqual([1, 2]);
    });
  });

  test("misses nothing and sees nothing twice while 20 write at once", async ({ ownDatabase: { db } }) => {
    const written = Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let index = 0; index < 5; index++) await record(db, writer * 5 + index);
      }),
    );
    const { numbers, cursor } = await readOn(db, eventsFromTheStart, 100, 7);
    await written;
    expect((await readOnce(db, cursor)).numbers).toEqual([]);
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 100 }, (_, n) => n),
    );
  });
});
