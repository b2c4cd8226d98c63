import { m } from "~/messages/compiled/messages";
import { mailHtml } from "./mail-html";
import type { MailPart, MailTemplate, Reader } from "./mail-template";

/** A mail as a mail server takes it. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

export interface MailToRender {
  template: MailTemplate;
  parameters: unknown;
  reader: Reader;
  /** The person who gets it. */
  name: string;
  /** The origin of links, without a trailing slash. */
  origin: string;
  /** Whether it can be switched off, and so says where. */
  isOptional: boolean;
}

/**
 * A mail's subject, text and HTML out of the template's one description, in the reader's language.
 *
 * @throws ZodError when the parameters are not the template's
 */
export function renderMail({
  template,
  parameters,
  reader,
  name,
  origin,
  isOptional,
}: MailToRender): RenderedMail {
  const { locale } = reader;
  const { subject, parts } = template.words(parameters, reader);
  const greeting = template.greets
    ? m.mail_greeting({ name: oneLine(name) }, { locale })
    : m.mail_greeting_plain({}, { locale });
  const footer = [m.mail_footer_site({ site: origin }, { locale })];
  if (isOptional) footer.push(m.mail_footer_settings({ address: `${origin}/my/notifications` }, { locale }));
  const whole = { locale, origin, footer, parts: [{ paragraph: greeting }, ...parts] };
  return {
    subject: oneLine(subject),
    text: mailText(whole),
    html: mailHtml({ ...whole, title: oneLine(subject), buttonHelp: m.mail_button_help({}, { locale }) }),
  };
}

/** A header's value: without line breaks and other control characters, which could begin another header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 250);
}

function mailText({
  parts,
  footer,
  origin,
}: {
  parts: readonly MailPart[];
  footer: readonly string[];
  origin: string;
}): string {
  const said = parts.map((part) => textOf(part, origin)).join("\n\n");
  return `${said}\n\n-- \n${footer.join("\n")}\n`;
}

function textOf(part: MailPart, origin: string): string {
  if ("paragraph" in part) return part.paragraph;
  if ("quote" in part) return part.quote.trim().replace(/^/gm, "> ");
  return `${part.action}:\n${origin}${part.path}`;
}
