import type { JsonObject } from "@db/types.gen";
import type { z } from "zod";
import type { Locale } from "~/platform/preferences";

/** How the person reads who gets the mail. */
export interface Reader {
  locale: Locale;
  /** An IANA name. */
  timeZone: string;
  now: Date;
}

/** A piece of a mail, from which both its text and its HTML are made. */
export type MailPart =
  | { paragraph: string }
  /** What a person has written, set apart from our own words. */
  | { quote: string }
  /** A button, with its address spelled out for those who see none. The path is one of this site, and begins with `/`. */
  | { action: string; path: string };

export interface MailWords {
  subject: string;
  parts: MailPart[];
}

export interface MailTemplate<Parameters extends z.ZodType<JsonObject> = z.ZodType<JsonObject>> {
  /** What whoever queues the mail must give. Mails wait in the outbox: a name in it never changes its meaning. */
  parameters: Parameters;
  /**
   * Whether it greets by name. Not where a stranger may have typed the name: the mail would carry their words to an
   * address of their choice.
   */
  greets: boolean;
  /** @throws ZodError when the parameters are not this template's */
  words(parameters: unknown, reader: Reader): MailWords;
}

/**
 * A kind of mail. To add one: a file in `templates/` that calls this, a line in `mail-templates.ts`, and its words in
 * `messages/{en,de}/mail.json`. What a person can switch off is a notification instead (`notification-type.ts`).
 */
export function mailTemplate<Parameters extends z.ZodType<JsonObject>>({
  parameters,
  greets = true,
  words,
}: {
  parameters: Parameters;
  greets?: boolean;
  words: (parameters: z.output<Parameters>, reader: Reader) => MailWords;
}): MailTemplate<Parameters> {
  return { parameters, greets, words: (given, reader) => words(parameters.parse(given), reader) };
}
