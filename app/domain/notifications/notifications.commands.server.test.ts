import { expect } from "vitest";
import type { Trx } from "~/platform/database.server";
import { runInRequestContext } from "~/platform/request-context.server";
import { test } from "../../../tests/support/database";
import { sampleParameters } from "../../../tests/support/mail-samples";
import { aPerson } from "../../../tests/support/people-factories";
import { queueMail } from "../mail/mail.commands.server";
import { notify } from "./notifications.commands.server";

const approved = {
  type: "enrolment_approved",
  dedupeKey: "enrolment-approved:1",
  parameters: sampleParameters.enrolment_approved,
} as const;

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
