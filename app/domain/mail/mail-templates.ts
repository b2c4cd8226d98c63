import type { z } from "zod";
import { notificationTypes } from "../notifications/notification-types";
import { alreadyRegistered } from "./templates/already-registered";
import { emailChange } from "./templates/email-change";
import { emailChanged } from "./templates/email-changed";
import { emailVerification } from "./templates/email-verification";
import { passwordChanged } from "./templates/password-changed";
import { passwordReset } from "./templates/password-reset";
import { welcome } from "./templates/welcome";

/** Mails that an account cannot do without. They are always sent. */
export const accountMails = {
  welcome,
  email_verification: emailVerification,
  already_registered: alreadyRegistered,
  password_reset: passwordReset,
  password_changed: passwordChanged,
  email_change: emailChange,
  email_changed: emailChanged,
};

export type AccountMail = keyof typeof accountMails;

/** What each of them needs to be told. */
export type AccountMailParameters = {
  [Name in AccountMail]: z.input<(typeof accountMails)[Name]["parameters"]>;
};

/** Every mail by the name that it has in the outbox: those of accounts, and notifications by mail. */
export const mailTemplates = { ...accountMails, ...notificationTypes };

/** Whether the outbox's name for a mail is one of today's. */
export function isMailTemplate(name: string): name is keyof typeof mailTemplates {
  return Object.hasOwn(mailTemplates, name);
}
