import type { Locale } from "~/platform/preferences";
import type { MailPart } from "./mail-template";

export interface MailPage {
  title: string;
  locale: Locale;
  parts: readonly MailPart[];
  footer: readonly string[];
  /** Stands above a button's address. */
  buttonHelp: string;
  /** Of links, without a trailing slash. */
  origin: string;
}

/* Mail programs know neither style sheets nor our tokens: the colours of `tailwind.config.ts`, by value. */
const ink = "#211f1c";
const muted = "#5f5a52";
const accent = "#4540ad";
const sunken = "#f1efeb";
const line = "#d9d5cf";
const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** The HTML of a mail: no pictures, no scripts, nothing from elsewhere, so that opening it tells nobody. */
export function mailHtml({ title, locale, parts, footer, buttonHelp, origin }: MailPage): string {
  const body = parts.map((part) => htmlOf(part, { origin, buttonHelp })).join("\n");
  const small = footer.map((line) => `<p style="margin:0 0 6px">${linked(line)}</p>`).join("\n");
  return `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
</head>
<body style="margin:0;padding:24px 16px;${font};font-size:16px;line-height:1.5;color:${ink};background:#ffffff">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 24px;font-weight:600">Kestrel</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${escaped(title)}</h1>
${body}
<div style="margin-top:32px;padding-top:16px;border-top:1px solid ${line};font-size:13px;color:${muted}">
${small}
</div>
</div>
</body>
</html>
`;
}

function htmlOf(part: MailPart, { origin, buttonHelp }: { origin: string; buttonHelp: string }): string {
  if ("paragraph" in part) return `<p style="margin:0 0 16px">${lines(part.paragraph)}</p>`;
  if ("quote" in part) {
    const look = `margin:0 0 16px;padding:12px 16px;border-radius:6px;background:${sunken}`;
    return `<blockquote style="${look}">${lines(part.quote.trim())}</blockquote>`;
  }
  const address = escaped(`${origin}${part.path}`);
  const button = `display:inline-block;padding:10px 18px;border-radius:6px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none`;
  return `<p style="margin:24px 0 12px"><a href="${address}" style="${button}">${escaped(part.action)}</a></p>
<p style="margin:0 0 24px;font-size:13px;color:${muted}">${escaped(buttonHelp)}<br><a href="${address}" style="color:${accent};word-break:break-all">${address}</a></p>`;
}

/** Text that may break lines. */
function lines(text: string): string {
  return escaped(text).replace(/\r?\n/g, "<br>");
}

/** Our own sentence, with the addresses in it as links. */
function linked(text: string): string {
  return escaped(text).replace(
    /https?:\/\/[^\s<>"]+/g,
    (address) => `<a href="${address}" style="color:inherit">${address}</a>`,
  );
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
