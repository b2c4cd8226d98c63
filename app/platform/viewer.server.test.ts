import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { test } from "../../tests/support/database";
import { aPerson } from "../../tests/support/people-factories";
import { logIn, setRole } from "../../tests/support/sessions";
import type { Trx } from "./database.server";
import type { Role } from "./permissions";
import { issueClaims } from "./session/claims";
import { newRenewalToken } from "./session/renewal-token.server";
import { grantCookies } from "./session/session-cookies.server";
import { endSession } from "./session/sessions.store.server";
import {
  assertStillMay,
  optionalViewer,
  requireSignedOut,
  requireViewer,
  type Viewer,
} from "./viewer.server";

const viewer: Viewer = {
  userId: "0199f3a0-0000-7000-8000-000000000002",
  sessionId: "0199f3a0-0000-7000-8000-000000000001",
  name: "Ada Lindqvist",
  role: "manager",
};

async function ask(path: string, role: Role | null = viewer.role, headers: Record<string, string> = {}) {
  const now = new Date();
  const subject = { ...viewer, role: role ?? "employee", authEpoch: 1 };
  const claims = issueClaims(subject, { now, notAfter: new Date(now.getTime() + 86_400_000) });
  const grant = { claims, renewalToken: newRenewalToken(), keptUntil: null };
  const cookie = (await grantCookies(grant)).map((text) => text.split(";")[0]).join("; ");
  return new Request(`http://localhost:4500${path}`, {
    headers: role ? { ...headers, Cookie: cookie } : headers,
  });
}

/** What a guard throws: a response's status and place, or the status of thrown data. */
async function thrownBy(promise: Promise<unknown>) {
  const thrown: unknown = await promise.then(
    () => "nothing",
    (error: unknown) => error,
  );
  if (thrown instanceof Response) return `${thrown.status} ${thrown.headers.get("Location")}`;
  return thrown && typeof thrown === "object" && "init" in thrown ? thrown.init : thrown;
}

describe("the viewer", () => {
  it("is who the claims say", async () => {
    expect(await optionalViewer(await ask("/"))).toEqual(viewer);
    expect(await requireViewer(await ask("/"), "certificate:view-team")).toEqual(viewer);
  });

  it("is nobody without claims", async () => {
    expect(await optionalViewer(await ask("/", null))).toBeNull();
  });

  it("without the permission is refused with 403", async () => {
    expect(await thrownBy(requireViewer(await ask("/"), "user:manage"))).toEqual({ status: 403 });
    expect(await thrownBy(requireViewer(await ask("/", "employee"), "course:author"))).toEqual({
      status: 403,
    });
  });

  it.each([
    ["/dashboard", "/login"],
    ["/courses", "/login?redirectTo=%2Fcourses"],
    ["/courses?q=a&page=2", "/login?redirectTo=%2Fcourses%3Fq%3Da%26page%3D2"],
    ["//evil.example/x", "/login?redirectTo=%2F%2Fevil.example%2Fx"],
  ])("is asked to log in on %s", async (path, place) => {
    expect(await thrownBy(requireViewer(await ask(path, null), "dashboard:view"))).toBe(`302 ${place}`);
  });

  it("who is logged in is led away from the pages for others", async () => {
    expect(await thrownBy(requireSignedOut(await ask("/login")))).toBe("302 /dashboard");
    expect(await thrownBy(requireSignedOut(await ask("/login", null)))).toBe("nothing");
  });
});

describe("before a write", () => {
  const check = (trx: Trx, who: Viewer) => thrownBy(assertStillMay(trx, who, "user:manage"));

  test("an admin of this moment may, and is named to the row history", async ({ db }) => {
    const { viewer: admin } = await aPerson(db, { role: "admin" });
    expect(await assertStillMay(db, admin, "user:manage")).toBe("admin");
    const { rows } = await sql<{ actor: string }>`select current_setting('app.actor_id') as actor`.execute(
      db,
    );
    expect(rows).toEqual([{ actor: admin.userId }]);
  });

  test("an admin's claims are worth nothing once the role is another", async ({ db }) => {
    const { viewer: admin, userId } = await aPerson(db, { role: "admin" });
    await aPerson(db, { role: "admin" });
    await setRole(db, userId, "manager");
    expect(await check(db, admin)).toEqual({ status: 403 });
    expect(await assertStillMay(db, admin, "certificate:view-team")).toBe("manager");
  });

  test("an employee's claims do not stand in the way of the role of this moment", async ({ db }) => {
    const { viewer: promoted, userId } = await aPerson(db);
    await setRole(db, userId, "admin");
    expect(await assertStillMay(db, promoted, "user:manage")).toBe("admin");
  });

  test("a session that has ended leads to the log-in, and the cookies go", async ({ db }) => {
    const { viewer: admin, userId } = await aPerson(db, { role: "admin" });
    await endSession(db, { sessionId: admin.sessionId, userId, reason: "logout" });
    const thrown: unknown = await assertStillMay(db, admin, "user:manage").catch((error: unknown) => error);
    if (!(thrown instanceof Response)) throw new Error("It was allowed.");
    expect(thrown.headers.get("Location")).toBe("/login");
    expect(thrown.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^claims=.*; Max-Age=0;/),
      expect.stringMatching(/^renewal=.*; Max-Age=0;/),
    ]);
  });

  test("a closed account leads to the log-in", async ({ db }) => {
    const { viewer: admin, userId } = await aPerson(db, { role: "admin" });
    await aPerson(db, { role: "admin" });
    const gone = { isActive: false, deactivatedAt: new Date() };
    await db.updateTable("users").set(gone).where("id", "=", userId).execute();
    expect(await check(db, admin)).toBe("302 /login");
  });

  test("another person's session proves nothing", async ({ db }) => {
    const { viewer: admin } = await aPerson(db, { role: "admin" });
    const { userId } = await aPerson(db);
    const { sessionId } = await logIn(db, { userId });
    expect(await check(db, { ...admin, sessionId })).toBe("302 /login");
    expect(await check(db, { ...admin, userId })).toBe("302 /login");
    expect(await check(db, { ...admin, userId, sessionId })).toEqual({ status: 403 });
  });
});
