import { expect, it } from "vitest";
import { cookieOf } from "../../../tests/support/sessions";
import { isDatabaseUnavailable } from "../../server/database-failure";
import { authStandings } from "./auth-watch.server";
import { issueClaims } from "./claims";
import { newRenewalToken } from "./renewal-token.server";
import { resolveSession } from "./resolve-session.server";
import { readClaims } from "./session-cookies.server";

// Read at the first use of the settings; nobody listens there.
process.env.DATABASE_URL = "postgres://kestrel:none@127.0.0.1:4599/gone";

const now = new Date();
const id = "0199f3a0-0000-7000-8000-000000000001";
const subject = { sessionId: id, userId: id, name: "Ada", role: "admin", authEpoch: 1 } as const;
const claims = issueClaims(subject, { now, notAfter: new Date(now.getTime() + 3_600_000) });
const cookie = await cookieOf({ claims, renewalToken: newRenewalToken(), keptUntil: null });
const [claimsOnly = "", renewalOnly = ""] = cookie.split("; ");

it.each([
  ["good claims", cookie],
  ["good claims alone", claimsOnly],
  ["a renewal token alone", renewalOnly],
])("with the database away and no good poll, %s let nobody in: an error, no guess", async (_, sent) => {
  const failure: unknown = await resolveSession(sent, now).catch((error: unknown) => error);
  expect(isDatabaseUnavailable(failure)).toBe(true);
});

it("who comes without a session needs no database", async () => {
  expect(await resolveSession("a=1", now)).toEqual({ cookieHeader: "a=1", setCookies: [] });
});

it("for 15 seconds after a good poll, claims that hold need none either; revoked ones and others do", async () => {
  authStandings().learn([], now.getTime());
  const { cookieHeader } = await resolveSession(cookie, now);
  expect(await readClaims(cookieHeader, now)).toEqual(claims);
  await expect(resolveSession(cookie, new Date(now.getTime() + 15_001))).rejects.toThrow();
  await expect(resolveSession(renewalOnly, now)).rejects.toThrow();
  authStandings().note({ kind: "session", sessionId: id });
  await expect(resolveSession(cookie, now)).rejects.toThrow();
});
