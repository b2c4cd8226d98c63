import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";

/** A mail that is ready to go. */
export interface OutgoingMail {
  /** Of the outbox; the same mail keeps it at a second try. */
  id: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  /** When it was queued. */
  date: Date;
}

export interface MailTransport {
  /** @throws when the mail has not been taken */
  send(mail: OutgoingMail): Promise<void>;
}

/** Waiting longer would keep other mails from being sent. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands mails to an SMTP server, over a connection for each. */
export function smtpTransport(url: string, limits = patience): MailTransport {
  const transport = createTransport({ url, ...limits, ...fromOutside });
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail));
    },
  };
}

/** Where demo mode keeps mails, in its data directory. */
export function mailFolder(dataDir: string): string {
  return path.join(dataDir, "mail");
}

/** Writes mails as files, for a machine without a mail server; the same mail twice is one file. */
export function folderTransport(folder: string): MailTransport {
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: "windows",
    ...fromOutside,
  });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail));
      mkdirSync(folder, { recursive: true });
      const draft = path.join(folder, `.${mail.id}.${randomBytes(4).toString("hex")}`);
      await writeFile(draft, message, { mode: 0o600 });
      await rename(draft, path.join(folder, `${mail.id}.eml`));
    },
  };
}

/** No part of a mail is read from files or addresses that its words might name. */
const fromOutside = { disableFileAccess: true, disableUrlAccess: true };

function messageOf({ id, from, to, subject, text, html, date }: OutgoingMail) {
  return {
    from,
    // As an object, an address is taken whole: a comma or a bracket in it makes no second recipient.
    to: { name: "", address: to },
    subject,
    text,
    html,
    date,
    messageId: `<${id}@${from.address.split("@").at(-1)}>`,
    // Keeps holiday notices and other machines from answering.
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
