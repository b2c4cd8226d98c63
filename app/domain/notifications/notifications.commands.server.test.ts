import { expect } from "vitest";
import type { Trx } from "~/platform/database.server";
import { requestContext, runInRequestContext } from "~/platform/request-context.server";
import { test } from "../../../tests/support/database";
import { sampleParameters } from "../../../tests/support/mail-samples";
import { aPerson } from "../../../tests/support/people-factories";
import { queueMail } from "../mail/mail.commands.server";
import {
  markAllNotificationsRead,
  markNotificationRead,
  notify,
  saveNotificationSettings,
} from "./notifications.commands.server";
import { findNotificationSettings, listNotifications } from "./notifications.queries.server";
import { countWhatWaits } from "./waiting-counts.queries.server";

const approved = {
  type: "enrolment_approved",
  dedupeKey: "enrolment-approved:1",
  parameters: sampleParameters.enrolment_approved,
} as const;

/** The number beside "Notifications". */
async function unreadOf(db: Trx, userId: string): Promise<number> {
  const viewer = { userId, sessionId: userId, role: "employee" as const, name: "" };
  return (await countWhatWaits(db, { viewer, decides: false, grades: false })).unread;
}

async function told(db: Trx, userId: string) {
  const rows = await db.selectFrom("notifications").select("type").where("userId", "=", userId).execute();
  const mails = await db
    .selectFrom("mailOutbox")
    .select(["template", "recipient", "locale", "origin"])
    .where("userId", "=", userId)
    .execute();
  return { list: rows.map(({ type }) => type), mails };
}

test("a person is told in their list and by mail, in their language", async ({ db }) => {
  const { userId, email } = await aPerson(db, { locale: "de" });
  await notify(db, { ...approved, userId });
  expect(await told(db, userId)).toEqual({
    list: ["enrolment_approved"],
    mails: [{ template: "enrolment_approved", recipient: email, locale: "de", origin: null }],
  });
});

test("the same happening is told once to each", async ({ db }) => {
  const [{ userId }, other] = [await aPerson(db), await aPerson(db)];
  for (const who of [userId, userId, other.userId]) await notify(db, { ...approved, userId: who });
  for (const who of [userId, other.userId]) {
    const { list, mails } = await told(db, who);
    expect([list.length, mails.length]).toEqual([1, 1]);
  }
});

test.for([
  ["in_app", [], 1],
  ["mail", ["enrolment_approved"], 0],
] as const)("what is switched off (%s) is not told on that way", async ([channel, list, mails], { db }) => {
  const { userId } = await aPerson(db);
  const mute = { userId, channel };
  await db
    .insertInto("notificationMutes")
    .values([
      { ...mute, type: "enrolment_approved" },
      { ...mute, channel: channel === "mail" ? "in_app" : "mail", type: "course_due" },
    ])
    .execute();
  await notify(db, { ...approved, userId });
  const what = await told(db, userId);
  expect([what.list, what.mails.length]).toEqual([list, mails]);
});

test("nobody is told whose account is closed, or who is not there", async ({ db }) => {
  const { userId } = await aPerson(db, { isActive: false });
  await notify(db, { ...approved, userId });
  await notify(db, { ...approved, userId: "0199aaaa-0000-7000-8000-00000000dead" });
  expect(await told(db, userId)).toEqual({ list: [], mails: [] });
});

test("an account's mail goes to the address that is asked for, with the origin that the person used", async ({
  db,
}) => {
  const { userId } = await aPerson(db);
  const context = {
    requestId: "1",
    ip: "",
    userAgent: "",
    locale: "de",
    timeZone: "UTC",
    origin: "http://site",
  };
  const mail = { userId, template: "email_change", parameters: sampleParameters.email_change } as const;
  await runInRequestContext(context, () =>
    queueMail(db, { ...mail, to: "new@example.com", dedupeKey: "email-change:1:new" }),
  );
  expect((await told(db, userId)).mails).toEqual([
    { template: "email_change", recipient: "new@example.com", locale: "de", origin: "http://site" },
  ]);
});

const now = new Date("2026-11-24T09:00:00Z");
const reader = { locale: "en", timeZone: "UTC", now } as const;

/** Does something as if it happened then. */
function happening<T>(occurredAt: Date, act: () => Promise<T>): Promise<T> {
  return runInRequestContext({ ...requestContext(), occurredAt }, act);
}

async function listOf(db: Trx, userId: string) {
  return (await listNotifications(db, { userId, page: 1, reader })).notifications;
}

test("one's list is in today's words, newest first, and says what is new", async ({ db }) => {
  const { userId, viewer } = await aPerson(db);
  const happened = [new Date("2026-11-20T09:00:00Z"), new Date("2026-11-22T09:00:00Z")];
  const parameters = { ...approved.parameters, courseTitle: "Giving feedback" };
  for (const at of happened)
    await happening(at, () => notify(db, { ...approved, userId, parameters, dedupeKey: at.toISOString() }));
  const [newest] = await listOf(db, userId);
  expect(newest).toMatchObject({
    text: "Your request for “Giving feedback” was approved",
    to: "/courses/SEC-101",
    isRead: false,
    createdAt: happened[1],
  });
  const notificationId = newest?.id ?? "";
  expect(await unreadOf(db, userId)).toBe(2);
  expect(await markNotificationRead(db, { viewer, notificationId, now })).toEqual({ outcome: "read" });
  expect((await listOf(db, userId)).map(({ isRead }) => isRead)).toEqual([true, false]);
  expect(await unreadOf(db, userId)).toBe(1);
  await markAllNotificationsRead(db, { viewer, now });
  expect(await unreadOf(db, userId)).toBe(0);
});

test("nobody reads or marks what another has been told", async ({ db }) => {
  const [owner, other] = [await aPerson(db), await aPerson(db)];
  await happening(now, () => notify(db, { ...approved, userId: owner.userId }));
  const [mine] = await listOf(db, owner.userId);
  const asked = { viewer: other.viewer, notificationId: mine?.id ?? "", now };
  expect(await markNotificationRead(db, asked)).toEqual({ outcome: "not-found" });
  await markAllNotificationsRead(db, { viewer: other.viewer, now });
  expect(await listOf(db, other.userId)).toEqual([]);
  expect(await unreadOf(db, owner.userId)).toBe(1);
});

test("what was told after the page was loaded stays new", async ({ db }) => {
  const { userId, viewer } = await aPerson(db);
  await happening(new Date("2026-11-24T09:00:01Z"), () => notify(db, { ...approved, userId }));
  await markAllNotificationsRead(db, { viewer, now });
  expect(await unreadOf(db, userId)).toBe(1);
});

test("settings are kept, and say nothing of what they did not ask about", async ({ db }) => {
  const { userId, viewer } = await aPerson(db);
  const others = { userId, type: "approval_requested", channel: "mail" };
  await db.insertInto("notificationMutes").values(others).execute();
  const asked = ["enrolment_approved", "course_due"] as const;
  const settings = { in_app: ["course_due", "made-up"], mail: [], reminderDays: 14 };
  await saveNotificationSettings(db, { viewer, settings, asked });
  const { muted, reminderDays } = await findNotificationSettings(db, userId);
  expect([reminderDays, muted.sort()]).toEqual([
    14,
    ["approval_requested:mail", "course_due:mail", "enrolment_approved:in_app", "enrolment_approved:mail"],
  ]);
  await notify(db, { ...approved, userId });
  expect(await told(db, userId)).toEqual({ list: [], mails: [] });
});
