import { expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { findLink } from "./account.queries.server";
import { issueLink } from "./account-links.commands.server";

const now = new Date("2026-11-24T09:00:00Z");

test("a link can be followed until it expires, and not from that moment on", async ({ db }) => {
  const { userId } = await aPerson(db);
  const subject = { purpose: "reset_password" as const, userId };
  const { token } = await issueLink(db, { subject, expiresAt: new Date(now.getTime() + 1) });
  expect(await findLink(db, { token, now })).toMatchObject({ purpose: "reset_password" });
  expect(await findLink(db, { token, now: new Date(now.getTime() + 1) })).toBeNull();
  expect(await findLink(db, { token: `${token}x`, now })).toBeNull();
});
