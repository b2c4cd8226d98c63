import type { JsonObject } from "@db/types.gen";
import type { z } from "zod";
import { type MailTemplate, type MailWords, mailTemplate, type Reader } from "../mail/mail-template";

export interface NotificationType<Parameters extends z.ZodType<JsonObject> = z.ZodType<JsonObject>>
  extends MailTemplate<Parameters> {
  /** The row in the person's list: one sentence, and the page that it is about. */
  line(parameters: unknown, reader: Reader): NotificationLine;
}

export interface NotificationLine {
  text: string;
  /** A path of this site. */
  to: string;
}

/**
 * A kind of thing that people are told, in their list and by mail, each of which they can switch off. To add one: a file
 * in `types/` that calls this, a line in `notification-types.ts`, its words in `messages/{en,de}/mail.json` and
 * `notifications.json`, and its name in the settings (`routes/_app.my.notifications/notification-words.ts`). Rows are kept: a name in
 * `parameters` never changes its meaning, and one that is added later is optional.
 */
export function notificationType<Parameters extends z.ZodType<JsonObject>>({
  parameters,
  line,
  mail,
}: {
  parameters: Parameters;
  line: (parameters: z.output<Parameters>, reader: Reader) => NotificationLine;
  mail: (parameters: z.output<Parameters>, reader: Reader) => MailWords;
}): NotificationType<Parameters> {
  return {
    ...mailTemplate({ parameters, words: mail }),
    line: (given, reader) => line(parameters.parse(given), reader),
  };
}
