import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { changeRole } from "~/domain/people/people.commands.server";
import { authStandings, watchAuthChanges } from "~/platform/session/auth-watch.server";
import { resolveSession } from "~/platform/session/resolve-session.server";
import { readRenewalToken } from "~/platform/session/session-cookies.server";
import { endSession } from "~/platform/session/sessions.store.server";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn, sessionRow } from "../support/sessions";
import type { Question, Verdict } from "./other-process";

const root = fileURLToPath(new URL("../../", import.meta.url));
// In the working copy, where Node finds the packages; Node 20 cannot run TypeScript.
const program = `${root}tests/results/other-process-${process.pid}.mjs`;

const { db, connectionString } = await serveTestDatabase();
const { viewer: admin } = await aPerson(db, { role: "admin" });
let other: ChildProcess;
let endWatch = async () => {};
let asked = 0;

beforeAll(async () => {
  mkdirSync(`${root}tests/results`, { recursive: true });
  await build({
    entryPoints: [`${root}tests/routes/other-process.ts`],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "~": `${root}app`, "@db": `${root}db` },
  });
  endWatch = await watchAuthChanges();
  other = fork(program, { env: { ...process.env, DATABASE_URL: connectionString }, execArgv: [] });
  await once(other, "message");
});

afterAll(async () => {
  const ended = once(other, "exit");
  other.disconnect();
  await ended;
  await endWatch();
  rmSync(program, { force: true });
});

/** Sends the cookies to the other process. */
function askOther(cookie: string): Promise<Verdict> {
  const number = ++asked;
  return new Promise((resolve) => {
    const hear = (verdict: Verdict) => {
      if (verdict.number !== number) return;
      other.off("message", hear);
      resolve(verdict);
    };
    other.on("message", hear);
    other.send({ number, cookie } satisfies Question);
  });
}

async function session(facts: { role?: "admin"; minutesAgo?: number } = {}) {
  const { userId } = await aPerson(db, facts);
  const at = new Date(Date.now() - (facts.minutesAgo ?? 0) * 60_000);
  const loggedIn = await logIn(db, { userId, at });
  const [claims = "", renewal = ""] = loggedIn.cookie.split("; ");
  return { userId, ...loggedIn, claims, renewal };
}

/** Well before the other's next poll. */
const soon = { timeout: 3_000, interval: 20 };

test("a log-out here is one there: both cookies are refused, together and alone", async () => {
  const { cookie, claims, renewal, userId, sessionId } = await session();
  expect((await askOther(cookie)).who).toMatchObject({ userId });
  await endSession(db, { sessionId, userId, reason: "logout" });
  await vi.waitFor(async () => expect((await askOther(claims)).who).toBeNull(), soon);
  for (const sent of [cookie, claims, renewal])
    expect(await askOther(sent)).toMatchObject({ who: null, cookie: "" });
});

test("a demotion here makes the claims worthless there, and the session goes on with the new role", async () => {
  const { cookie, claims, userId, sessionId } = await session({ role: "admin" });
  expect((await askOther(cookie)).who).toEqual({ userId, role: "admin" });
  await changeRole(db, { viewer: admin, userId, role: "employee", reason: "moved" });
  await vi.waitFor(async () => expect((await askOther(claims)).who).toBeNull(), soon);
  expect((await askOther(cookie)).who).toEqual({ userId, role: "employee" });
  expect(await sessionRow(db, sessionId)).toMatchObject({ endedAt: null });
});

test("requests with one expired cookie to both processes at once are given the same successor", async () => {
  const { cookie, userId, sessionId } = await session({ minutesAgo: 6 });
  const now = new Date();
  const verdicts = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? askOther(cookie) : here(cookie, now))),
  );
  const tokens = new Set(await Promise.all(verdicts.map((verdict) => readRenewalToken(verdict.cookie))));
  expect(tokens.size).toBe(1);
  expect(tokens).not.toContain(null);
  expect((await askOther(verdicts[0]?.cookie ?? "")).who).toMatchObject({ userId });
  expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 1, tokens: "2", endedAt: null });
});

test("theft that is seen there ends the session here, though the claims have minutes to go", async () => {
  const { cookie: stolen, sessionId } = await session({ minutesAgo: 30 });
  const first = await here(stolen, new Date(Date.now() - 20 * 60_000));
  const second = await here(first.cookie, new Date());
  await db
    .updateTable("sessionTokens")
    .set({ usedAt: new Date(Date.now() - 11_000) })
    .where("sessionId", "=", sessionId)
    .where("usedAt", "is not", null)
    .execute();
  expect((await here(second.cookie, new Date())).cookie).toBe(second.cookie);
  expect((await askOther(stolen)).who).toBeNull();
  await vi.waitFor(() => expect(authStandings().hasEnded(sessionId)).toBe(true), soon);
  expect((await here(second.cookie, new Date())).cookie).toBe("");
});

async function here(cookie: string, now: Date): Promise<{ cookie: string }> {
  return { cookie: (await resolveSession(cookie, now)).cookieHeader };
}
