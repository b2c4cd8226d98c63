import type { Trx } from "~/platform/database.server";
import { putInOutbox, putInOutboxForAddress } from "~/platform/mail-outbox.store.server";
import type { AccountMail, AccountMailParameters } from "./mail-templates";

export interface NewAccountMail<Name extends AccountMail> {
  /** One mail for one happening: a second with the same key is not queued. */
  dedupeKey: string;
  /** Who gets it; their language and time zone are the mail's. */
  userId: string;
  /** Another address than the account's: the new one, when it changes. */
  to?: string;
  template: Name;
  parameters: AccountMailParameters[Name];
}

/**
 * Queues a mail that an account cannot do without (verification, reset), in the transaction that gives the reason for
 * it. All else that people are told goes through `notify`, which heeds what they want to be told.
 */
export async function queueMail<Name extends AccountMail>(
  trx: Trx,
  mail: NewAccountMail<Name>,
): Promise<void> {
  await putInOutbox(trx, mail);
}

/** The same to an address that nobody has yet, which the mail is to prove; in the language of the request at hand. */
export async function queueMailToAddress<Name extends AccountMail>(
  trx: Trx,
  mail: Omit<NewAccountMail<Name>, "userId" | "to"> & { to: string },
): Promise<void> {
  await putInOutboxForAddress(trx, mail);
}
