import { describe, expect, test } from "vitest";
import { locales } from "~/platform/preferences";
import { hostile, sampleParameters } from "../../../tests/support/mail-samples";
import { mailTemplates } from "./mail-templates";
import { renderMail } from "./render-mail";

const origin = "https://learn.example.com";
const names = Object.keys(mailTemplates) as (keyof typeof mailTemplates)[];

function rendered(name: keyof typeof mailTemplates, locale: (typeof locales)[number], who = "Ada Lindqvist") {
  return renderMail({
    template: mailTemplates[name],
    parameters: sampleParameters[name],
    reader: { locale, timeZone: "Europe/Berlin", now: new Date("2026-11-24T09:00:00Z") },
    name: who,
    origin,
    isOptional: true,
  });
}

describe.each(names)("%s", (name) => {
  test.each(locales)("says the same in its text and its HTML (%s)", (locale) => {
    const { subject, text, html } = rendered(name, locale);
    expect(subject).toMatch(/^\S.*\S$/);
    expect(html).toContain(`<html lang="${locale}"`);
    const addresses = (body: string) => new Set(body.match(/https:\/\/learn\.example\.com\/[^\s<>"]*/g));
    expect(addresses(text)).toEqual(addresses(html));
    expect(text).not.toMatch(/undefined|\{|&amp;/);
  });

  test("is another text in German", () => {
    expect(rendered(name, "de").text).not.toBe(rendered(name, "en").text);
  });

  test("takes hostile names and words as words", () => {
    const { subject, html } = rendered(name, "en", hostile);
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<img");
    expect(html.match(/href="(?!https:\/\/learn\.example\.com)/g)).toBeNull();
  });

  test("refuses parameters that are not its own", () => {
    const reader = { locale: "en", timeZone: "UTC", now: new Date() } as const;
    for (const parameter of Object.keys(sampleParameters[name])) {
      const wrong = { ...sampleParameters[name], [parameter]: null };
      expect(() => mailTemplates[name].words(wrong, reader)).toThrow();
    }
  });
});

test("does not greet by a name that a stranger may have typed", () => {
  const { text, html } = rendered("email_verification", "en", "Win a prize at evil.example");
  expect(text + html).not.toContain("evil.example");
  expect(text).toMatch(/^Hello,\n\n/);
});

test("the text reads well on its own", () => {
  expect(rendered("enrolment_declined", "en").text).toMatchInlineSnapshot(`
    "Hello Ada Lindqvist,

    Your request for “Security Eve
    Bcc: all@example.com

    <script>alert(1)</script><img src=x onerror=alert(1)>" href="https://evil.example” has been declined, with this reason:

    > Not now.
    > Perhaps in spring. Eve
    > 
    > Bcc: all@example.com
    > 
    > 
    > 
    > <script>alert(1)</script><img src=x onerror=alert(1)>" href="https://evil.example

    If the reason no longer holds, you can ask for a place again.

    Go to the course:
    https://learn.example.com/courses/SEC-101

    -- 
    This mail was sent by Kestrel, your company's training platform: https://learn.example.com
    You choose what you are told, and how: https://learn.example.com/my/notifications
    "
  `);
});

test("says dates in the reader's language and zone", () => {
  const at = { ...sampleParameters.certificate_expiring, expiresAt: "2026-12-31T23:30:00.000Z" };
  const words = mailTemplates.certificate_expiring.words(at, {
    locale: "de",
    timeZone: "Europe/Berlin",
    now: new Date(),
  });
  expect(words.subject).toContain("1. Januar 2027");
});
