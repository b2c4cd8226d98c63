import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { readEnv } from "./env.server";
import { mailFolder } from "./mail-transport.server";

const mostListed = 50;
const mailFile = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.eml$/;

/** The mails that demo mode has written as files, newest first; at most 50. Their ids begin with the time. */
export async function listDemoMails() {
  const files = await readdir(mailFolder(readEnv().dataDir)).catch(() => []);
  const newest = files
    .filter((file) => mailFile.test(file))
    .sort()
    .reverse()
    .slice(0, mostListed);
  const mails = await Promise.all(newest.map((file) => findDemoMail(path.parse(file).name)));
  return mails.flatMap((mail) =>
    mail ? [{ id: mail.id, to: mail.to, subject: mail.subject, at: mail.at }] : [],
  );
}

/** One of them, whole; null when there is none. */
export async function findDemoMail(id: string) {
  const file = path.join(mailFolder(readEnv().dataDir), path.basename(`${id}.eml`));
  const raw = mailFile.test(path.basename(file)) ? await readFile(file).catch(() => null) : null;
  if (!raw) return null;
  const { subject = "", text = "", html, to, date } = await simpleParser(raw);
  const recipients = [to ?? []].flat().map((each) => each.text);
  return {
    id,
    subject,
    to: recipients.join(", "),
    text,
    html: html || "",
    at: (date ?? new Date(0)).toISOString(),
  };
}
