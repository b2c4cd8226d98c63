import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect } from "vitest";
import type { Trx } from "~/platform/database.server";
import { askForForgottenMails, putInOutbox } from "~/platform/mail-outbox.store.server";
import { smtpTransport } from "~/platform/mail-transport.server";
import { locales } from "~/platform/preferences";
import { requestContext, runInRequestContext } from "~/platform/request-context.server";
import { nameActor } from "~/platform/session/rights.store.server";
import { test } from "../../../tests/support/database";
import { MailBox } from "../../../tests/support/mail-box";
import { hostile, sampleParameters } from "../../../tests/support/mail-samples";
import { aPerson } from "../../../tests/support/people-factories";
import { deliverMail } from "./deliver-mail.server";
import { queueMailToAddress } from "./mail.commands.server";
import { mailTemplates } from "./mail-templates";

const names = Object.keys(mailTemplates) as (keyof typeof mailTemplates)[];
const box = await MailBox.open();
afterAll(() => box.close());
beforeEach(() => {
  box.received.length = 0;
  box.mood = "takes";
});

const settings = {
  publicUrl: "https://learn.example.com",
  port: 3000,
  mailFrom: null,
  defaultLocale: "en",
  defaultTimeZone: "UTC",
} as const;
const transport = smtpTransport(box.url, {
  connectionTimeout: 500,
  greetingTimeout: 500,
  socketTimeout: 500,
});

type TemplateName = keyof typeof sampleParameters;

async function queued(trx: Trx, template: string, person: Parameters<typeof aPerson>[1] = {}) {
  const { userId, email } = await aPerson(trx, person);
  const parameters = sampleParameters[template as TemplateName] ?? {};
  await putInOutbox(trx, { dedupeKey: `${template}:${userId}`, userId, template, parameters });
  const { id } = await trx
    .selectFrom("mailOutbox")
    .select("id")
    .where("userId", "=", userId)
    .executeTakeFirstOrThrow();
  return { mailId: id, email };
}

function deliver(trx: Trx, mailId: string) {
  return deliverMail(trx, { mailId, transport, settings, now: new Date("2026-11-24T09:00:00Z") });
}

function stateOf(trx: Trx, mailId: string) {
  return trx
    .selectFrom("mailOutbox")
    .select(["attempts", "sentAt", "parameters"])
    .where("id", "=", mailId)
    .executeTakeFirstOrThrow();
}

test("who has chosen no language reads what others have caused in the site's, and their own in the request's", async ({
  db,
}) => {
  const [reader, other] = [await aPerson(db), await aPerson(db)];
  const inGerman = { ...requestContext(), locale: "de" as const };
  const languageOf = (dedupeKey: string) =>
    runInRequestContext(inGerman, async () => {
      const { userId } = reader;
      await putInOutbox(db, { dedupeKey, userId, template: "welcome", parameters: {} });
      const row = db.selectFrom("mailOutbox").select("locale").where("dedupeKey", "=", dedupeKey);
      return (await row.executeTakeFirstOrThrow()).locale;
    });
  await nameActor(db, other.userId);
  expect(await languageOf("by another")).toBe("en");
  await nameActor(db, reader.userId);
  expect(await languageOf("by themselves")).toBe("de");
});

describe.each(names)("%s", (name) => {
  test.for(locales)("reaches its reader whole (%s), whatever people are called", async (locale, { db }) => {
    const person = { locale, firstName: hostile.slice(0, 100), lastName: "Łukaszewska-Öztürk" };
    const { mailId, email } = await queued(db, name, person);
    expect(await deliver(db, mailId)).toBe("sent");
    expect(box.received).toHaveLength(1);
    const [mail] = box.received;
    const [head = "", ...body] = (mail?.raw ?? "").split("\r\n\r\n");
    expect(mail?.recipients).toEqual([email]);
    expect(mail?.parsed).toMatchObject({
      messageId: `<${mailId}@learn.example.com>`,
      from: { value: [{ address: "no-reply@learn.example.com", name: "Kestrel" }] },
      to: { value: [{ address: email }] },
      html: expect.stringContaining(`lang="${locale}"`),
      text: expect.stringContaining("https://learn.example.com"),
    });
    expect(body.length).toBeGreaterThan(0);
    const headers = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
    expect(headers.map((line) => line.split(":")[0]?.toLowerCase()).sort()).toEqual(
      "auto-submitted content-type date from message-id mime-version subject to".split(" "),
    );
    expect(mail?.parsed.subject).not.toMatch(/[\r\n]/);
  });
});

test("reaches an address that nobody has yet, without a name", async ({ db }) => {
  const mail = { dedupeKey: "link:1", to: "newcomer@example.com", template: "email_verification" } as const;
  await queueMailToAddress(db, { ...mail, parameters: { token: "t0ken", validHours: 24 } });
  const { id } = await db
    .selectFrom("mailOutbox")
    .select("id")
    .where("recipient", "=", mail.to)
    .executeTakeFirstOrThrow();
  expect(await deliver(db, id)).toBe("sent");
  expect(box.received[0]?.recipients).toEqual([mail.to]);
  expect(box.received[0]?.parsed.text).toContain("https://learn.example.com/verify-email/t0ken");
  expect(await stateOf(db, id)).toMatchObject({ parameters: { validHours: 24 } });
});

test("a mail that has been sent is not sent again, and its token is forgotten", async ({ db }) => {
  const { mailId } = await queued(db, "password_reset");
  expect(await deliver(db, mailId)).toBe("sent");
  expect(await stateOf(db, mailId)).toMatchObject({
    attempts: 1,
    sentAt: new Date("2026-11-24T09:00:00Z"),
    parameters: { validMinutes: 30 },
  });
  expect(await deliver(db, mailId)).toBe("nothing-to-send");
  expect(box.received).toHaveLength(1);
});

test.for([["refuses"], ["is busy"], [{ takesMs: 2_000 }]] as const)(
  "a mail server that %j leaves the mail where it is, for another try under the same Message-ID",
  async ([mood], { db }) => {
    const { mailId } = await queued(db, "welcome");
    box.mood = mood;
    await expect(deliver(db, mailId)).rejects.toThrow();
    expect(await stateOf(db, mailId)).toMatchObject({ attempts: 1, sentAt: null });
    box.mood = "takes";
    expect(await deliver(db, mailId)).toBe("sent");
    expect(box.received.at(-1)?.parsed.messageId).toBe(`<${mailId}@learn.example.com>`);
  },
);

test("a mail server that is not there is an error, soon", async ({ db }) => {
  const { mailId } = await queued(db, "welcome");
  const gone = await MailBox.open();
  await gone.close();
  const nowhere = { transport: smtpTransport(gone.url), settings, now: new Date() };
  await expect(deliverMail(db, { mailId, ...nowhere })).rejects.toThrow("ECONNREFUSED");
  expect(await stateOf(db, mailId)).toMatchObject({ attempts: 1, sentAt: null });
});

test("an unknown template, or parameters of another one, are errors and no mail", async ({ db }) => {
  for (const template of ["no_such_template", "__proto__"]) {
    const { mailId } = await queued(db, template);
    await expect(deliver(db, mailId)).rejects.toThrow();
  }
  const { mailId } = await queued(db, "password_reset");
  await db
    .updateTable("mailOutbox")
    .set({ parameters: { token: 7 } })
    .where("id", "=", mailId)
    .execute();
  await expect(deliver(db, mailId)).rejects.toThrow();
  expect(box.received).toEqual([]);
});

test("a mail without a job gets one again, and no mail a second", async ({ db }) => {
  const { mailId } = await queued(db, "welcome");
  const jobs = () =>
    sql<{ payload: { mailId: string } }>`
      select j.payload from graphile_worker._private_jobs j where j.key = ${`mail:${mailId}`}`.execute(db);
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  for (let times = 0; times < 2; times += 1) await askForForgottenMails(db);
  expect((await jobs()).rows).toEqual([{ payload: { mailId } }]);
});

test("an address is one recipient, whatever is in it", async ({ db }) => {
  const { userId } = await aPerson(db);
  const to = "a@example.com, b@example.com\r\nBcc: c@example.com";
  await putInOutbox(db, { dedupeKey: "hostile", userId, to, template: "welcome", parameters: {} });
  const [mail] = await db.selectFrom("mailOutbox").select("id").where("userId", "=", userId).execute();
  await deliver(db, mail?.id ?? "").catch(() => undefined);
  for (const { raw, recipients } of box.received) {
    expect(recipients).toHaveLength(1);
    expect(raw).not.toMatch(/^Bcc:/im);
  }
});

test("without a public address, links lead to where the person was", async ({ db }) => {
  const { mailId } = await queued(db, "welcome");
  await db.updateTable("mailOutbox").set({ origin: "http://box:4100" }).where("id", "=", mailId).execute();
  const demo = { ...settings, publicUrl: null };
  await deliverMail(db, { mailId, transport, settings: demo, now: new Date() });
  expect(box.received[0]?.parsed.text).toContain("http://box:4100/courses");
});
