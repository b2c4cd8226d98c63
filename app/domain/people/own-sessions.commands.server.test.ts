import { expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aPerson, aSession } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow } from "../../../tests/support/sessions";
import { listOwnSessions } from "./account.queries.server";
import { logOutEverywhere, logOutSession } from "./own-sessions.commands.server";

test("one's own sessions are listed, the latest first, without those that have ended", async ({ db }) => {
  const { userId, viewer } = await aPerson(db);
  const other = await aPerson(db);
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const [older, ended] = [await aSession(db, userId, at(30)), await aSession(db, userId, at(10))];
  await logOutSession(db, { viewer, sessionId: ended });
  const listed = await listOwnSessions(db, userId);
  expect(listed.map(({ id }) => id)).toEqual([viewer.sessionId, older]);
  expect(listed.map(({ id }) => id)).not.toContain(other.viewer.sessionId);
});

test("one session is ended, once, and the others go on", async ({ db }) => {
  const { userId, viewer } = await aPerson(db);
  const { sessionId } = await logIn(db, { userId });
  expect(await logOutSession(db, { viewer, sessionId })).toBe(true);
  expect(await logOutSession(db, { viewer, sessionId })).toBe(false);
  expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "logout" });
  expect((await listOwnSessions(db, userId)).map(({ id }) => id)).toEqual([viewer.sessionId]);
  expect(await eventsAbout(db, userId)).toEqual(["logout"]);
});

test("somebody else's session stays", async ({ db }) => {
  const [{ viewer }, other] = [await aPerson(db, { role: "admin" }), await aPerson(db)];
  const { sessionId } = await logIn(db, { userId: other.userId });
  expect(await logOutSession(db, { viewer, sessionId })).toBe(false);
  expect(await sessionRow(db, sessionId)).toMatchObject({ endedAt: null });
});

test("everywhere is everywhere: this one too, and no claims are worth anything", async ({ db }) => {
  const { userId, viewer } = await aPerson(db);
  const other = await aPerson(db);
  await logIn(db, { userId });
  await logOutEverywhere(db, viewer);
  expect(await listOwnSessions(db, userId)).toEqual([]);
  expect(await listOwnSessions(db, other.userId)).toHaveLength(1);
  const { authEpoch } = await db
    .selectFrom("users")
    .select("authEpoch")
    .where("id", "=", userId)
    .executeTakeFirstOrThrow();
  expect(authEpoch).toBe(2);
  expect(await eventsAbout(db, userId)).toEqual(["logout"]);
  await expect(logOutEverywhere(db, viewer)).rejects.toBeInstanceOf(Response);
});
