import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { serveTestDatabase } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow } from "../../../tests/support/sessions";
import { changeRole, deactivateUser } from "../../domain/people/people.commands.server";
import { writeDb } from "../database.server";
import { readEnv } from "../env.server";
import type { Role } from "../permissions";
import { authStandings, watchAuthChanges } from "./auth-watch.server";
import { successorOf } from "./renewal-token.server";
import { resolveSession } from "./resolve-session.server";
import { readClaims, readRenewalToken } from "./session-cookies.server";
import { endSession } from "./sessions.store.server";

const { db } = await serveTestDatabase();
let endWatch = async () => {};
beforeAll(async () => {
  endWatch = await watchAuthChanges();
});
afterAll(() => endWatch());

const { viewer: admin } = await aPerson(db, { role: "admin" });
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000);

async function session(role: Role = "employee", at = new Date()) {
  const { userId } = await aPerson(db, { role });
  const loggedIn = await logIn(db, { userId, at });
  const [claims = "", renewal = ""] = loggedIn.cookie.split("; ");
  return { userId, ...loggedIn, claims, renewal };
}

/** Who the pages see, and which cookies go with the answer. */
async function resolve(cookie: string | null, now = new Date()) {
  const { cookieHeader, setCookies } = await resolveSession(cookie, now);
  const claims = await readClaims(cookieHeader, now);
  const cleared = setCookies.filter((text) => text.includes("Max-Age=0")).map((text) => text.split("=")[0]);
  return { claims, setCookies, cleared, cookieHeader };
}

describe("claims that hold", () => {
  it("are believed as they are, without a word to the database", async () => {
    const { cookie, sessionId, userId } = await session();
    // A session that is not there any more would be missed by any look at it.
    await db.deleteFrom("sessions").where("id", "=", sessionId).execute();
    const { claims, setCookies, cookieHeader } = await resolve(`a=1; ${cookie}`);
    expect(claims).toMatchObject({ userId, sessionId });
    expect(setCookies).toEqual([]);
    expect(cookieHeader).toBe(`a=1; ${cookie}`);
  });

  it("but run out while the request is under way are renewed before it", async () => {
    const { cookie, userId, sessionId } = await session();
    const { claims, setCookies, cookieHeader } = await resolve(cookie, inSeconds(296));
    expect(claims).toMatchObject({ userId, sessionId });
    expect(setCookies).toHaveLength(2);
    expect(await readClaims(cookieHeader, inSeconds(500))).not.toBeNull();
  });
});

describe("claims that have expired", () => {
  it("are renewed by the renewal token, and the pages see the new ones", async () => {
    const { cookie, renewal, userId, renewalToken } = await session();
    for (const sent of [cookie, renewal]) {
      const { claims, setCookies, cookieHeader } = await resolve(sent, inSeconds(301));
      expect(claims).toMatchObject({ userId });
      expect(setCookies).toHaveLength(2);
      expect(await readRenewalToken(cookieHeader)).not.toBe(renewalToken);
    }
  });

  it("are renewed once for 50 requests at once, on one connection", async () => {
    const { cookie, sessionId, userId } = await session();
    const busy = vi.spyOn(writeDb(), "transaction");
    const requests = await Promise.all(Array.from({ length: 50 }, () => resolve(cookie, inSeconds(301))));
    expect(busy).toHaveBeenCalledTimes(1);
    busy.mockRestore();
    expect(new Set(requests.map(({ cookieHeader }) => cookieHeader)).size).toBe(1);
    expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 1, tokens: "2", endedAt: null });
    // What is over is shared no more.
    await endSession(db, { sessionId, userId, reason: "logout" });
    expect((await resolve(cookie, inSeconds(301))).claims).toBeNull();
  });

  it("are nobody without a renewal token", async () => {
    const { claims: alone } = await session();
    const { claims, cookieHeader } = await resolve(`a=1; ${alone}`, inSeconds(301));
    expect(claims).toBeNull();
    expect(cookieHeader).toBe("a=1");
  });
});

describe("nobody", () => {
  it.each([null, "", "a=1", "claims=x; renewal=y", `renewal=${"A".repeat(200)}`])(
    "comes with %j",
    async (cookie) => {
      const { claims, setCookies } = await resolve(cookie);
      expect(claims).toBeNull();
      expect(setCookies).toEqual([]);
    },
  );
});

describe("after a log-out", () => {
  it("both cookies are refused, together and alone, and taken away", async () => {
    const { cookie, claims: claimsOnly, renewal, sessionId, userId } = await session();
    await endSession(db, { sessionId, userId, reason: "logout" });
    await vi.waitFor(() => expect(authStandings().hasEnded(sessionId)).toBe(true));
    for (const sent of [cookie, claimsOnly, renewal]) {
      const { claims, cleared, cookieHeader } = await resolve(sent);
      expect(claims).toBeNull();
      expect(cleared).toEqual(["claims", "renewal"]);
      expect(cookieHeader).toBe("");
    }
  });

  it("they are refused too when they are written in other ways", async () => {
    const { claims: claimsOnly, sessionId, userId } = await session();
    await endSession(db, { sessionId, userId, reason: "logout" });
    await vi.waitFor(() => expect(authStandings().hasEnded(sessionId)).toBe(true));
    const shapes = [
      claimsOnly.replace("=", " ="),
      claimsOnly.replace("=", "\t= "),
      ` ${claimsOnly}`,
      `claims=; ${claimsOnly}`,
      `${claimsOnly}; ${claimsOnly.replace("=", " =")}`,
      `x;${claimsOnly.replace("=", " =")};`,
    ];
    for (const shape of shapes) expect((await resolve(shape)).claims, shape).toBeNull();
  });
});

describe("when the polls have failed for 15 seconds", () => {
  it("claims are believed only as far as the session row bears them out", async () => {
    const { cookie, sessionId, userId } = await session();
    const { claims, setCookies } = await resolve(cookie, inSeconds(20));
    expect(claims).toMatchObject({ userId });
    expect(setCookies).toEqual([]);
    // Ended by a statement of which no process hears.
    const ended = { endedAt: new Date(), endReason: "logout" };
    await db.updateTable("sessions").set(ended).where("id", "=", sessionId).execute();
    expect((await resolve(cookie, inSeconds(20))).claims).toBeNull();
  });

  it("a role that was taken away is gone, and the session goes on with the present one", async () => {
    const { cookie, userId } = await session("manager");
    await db.updateTable("users").set({ role: "employee" }).where("id", "=", userId).execute();
    expect((await resolve(cookie, inSeconds(20))).claims).toMatchObject({ role: "employee", userId });
  });
});

describe("a demotion", () => {
  it("makes the claims worthless at once; the session goes on with the new role", async () => {
    const { cookie, userId, sessionId, grant } = await session("admin");
    expect((await resolve(cookie)).claims).toMatchObject({ role: "admin" });
    await changeRole(db, { viewer: admin, userId, role: "trainer", reason: "moved" });
    await vi.waitFor(() => expect(authStandings().standing(grant.claims)).toBe("revoked"));
    const { claims, setCookies } = await resolve(cookie);
    expect(claims).toMatchObject({ role: "trainer", userId, sessionId, authEpoch: 2 });
    expect(setCookies).toHaveLength(2);
    expect(await sessionRow(db, sessionId)).toMatchObject({ endedAt: null, generation: 1 });
  });

  it("leaves nothing to claims that come without their renewal token", async () => {
    const { claims: claimsOnly, userId, grant } = await session("admin");
    await changeRole(db, { viewer: admin, userId, role: "employee", reason: "moved" });
    await vi.waitFor(() => expect(authStandings().standing(grant.claims)).toBe("revoked"));
    const { claims, cleared } = await resolve(claimsOnly);
    expect(claims).toBeNull();
    expect(cleared).toEqual(["claims", "renewal"]);
  });
});

it("a closed account is out with its next request", async () => {
  const { cookie, userId, sessionId, grant } = await session();
  await deactivateUser(db, { viewer: admin, userId, reason: "left", now: new Date() });
  await vi.waitFor(() => expect(authStandings().standing(grant.claims)).toBe("revoked"));
  const { claims, cleared } = await resolve(cookie);
  expect(claims).toBeNull();
  expect(cleared).toEqual(["claims", "renewal"]);
  expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "status" });
});

it("theft ends the session for the thief and for the owner, whose claims had minutes to go", async () => {
  const { cookie: stolen, userId, sessionId } = await session("employee", inSeconds(-600));
  const first = await resolve(stolen, inSeconds(-300));
  const second = await resolve(first.cookieHeader, inSeconds(0));
  expect(second.claims).toMatchObject({ userId });
  expect((await resolve(stolen, inSeconds(11))).claims).toBeNull();
  await vi.waitFor(() => expect(authStandings().hasEnded(sessionId)).toBe(true));
  expect(await resolve(second.cookieHeader, inSeconds(11))).toMatchObject({
    claims: null,
    cleared: ["claims", "renewal"],
  });
  expect(await eventsAbout(db, userId)).toEqual(["session_theft"]);
});

it("claims and renewal token of two sessions are never mixed", async () => {
  const [ada, eve] = [await session("admin"), await session()];
  const mixed = `${ada.claims}; ${eve.renewal}`;
  expect((await resolve(mixed)).claims).toMatchObject({ userId: ada.userId, sessionId: ada.sessionId });
  const later = await resolve(mixed, inSeconds(301));
  expect(later.claims).toMatchObject({ userId: eve.userId, sessionId: eve.sessionId, role: "employee" });
  const successor = successorOf(eve.renewalToken, readEnv().secrets.renewal);
  expect(await readRenewalToken(later.cookieHeader)).toBe(successor);
});
