import type { Request, Response } from "express";
import { m } from "~/messages/compiled/messages";
import { requestContext } from "~/platform/request-context.server";
import { cspNonceOf } from "./security-headers";

type Language = { readonly locale: "en" | "de" };
type Text = { readonly status: number; title(l: Language): string; text(l: Language): string };

/** The answers that the server gives by itself, without Remix. */
const texts = {
  foreign: {
    status: 403,
    title: (l) => m.server_foreign_title({}, l),
    text: (l) => m.server_foreign_text({}, l),
  },
  method: {
    status: 405,
    title: (l) => m.server_method_title({}, l),
    text: (l) => m.server_method_text({}, l),
  },
  forbidden: {
    status: 403,
    title: (l) => m.general_error_forbidden_title({}, l),
    text: (l) => m.general_error_forbidden_text({}, l),
  },
  missing: {
    status: 404,
    title: (l) => m.general_error_missing_title({}, l),
    text: (l) => m.general_error_missing_text({}, l),
  },
  notAForm: {
    status: 415,
    title: (l) => m.server_not_a_form_title({}, l),
    text: (l) => m.server_not_a_form_text({}, l),
  },
  unmeasured: {
    status: 411,
    title: (l) => m.server_unmeasured_title({}, l),
    text: (l) => m.server_unmeasured_text({}, l),
  },
  large: {
    status: 413,
    title: (l) => m.server_large_title({}, l),
    text: (l) => m.server_large_text({}, l),
  },
  malformed: {
    status: 400,
    title: (l) => m.server_malformed_title({}, l),
    text: (l) => m.server_malformed_text({}, l),
  },
  busy: {
    status: 503,
    title: (l) => m.general_error_busy_title({}, l),
    text: (l) => m.general_error_busy_text({}, l),
  },
  fault: {
    status: 500,
    title: (l) => m.general_error_fault_title({}, l),
    text: (l) => m.general_error_fault_text({}, l),
  },
} satisfies Record<string, Text>;

export type PlainPage = keyof typeof texts;

/** After so many seconds a busy server is worth another try. */
export const retryAfterSeconds = 5;

/** Answers with one of the server's own pages; as plain text for what does not want HTML. */
export function sendPlainPage(request: Request, response: Response, page: PlainPage): void {
  const { status } = texts[page];
  if (page === "busy") response.setHeader("Retry-After", String(retryAfterSeconds));
  response.status(status).setHeader("Cache-Control", "no-store");
  if (request.accepts(["html", "text"]) === "html") {
    response.type("html").send(plainPageHtml(page, cspNonceOf(response)));
  } else {
    response.type("text/plain").send(plainPageText(page));
  }
}

/** The page as a whole document, in the language of the request at hand. */
export function plainPageHtml(page: PlainPage, nonce: string): string {
  const { requestId } = requestContext();
  const language = languageOfRequest();
  const title = escapeHtml(texts[page].title(language));
  const reference = escapeHtml(m.general_error_reference({ id: requestId }, language));
  return `<!doctype html>
<html lang="${language.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${escapeHtml(m.app_name({}, language))}</title>
<style nonce="${escapeHtml(nonce)}">
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 36rem; margin: 15vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
small { opacity: 0.8; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(texts[page].text(language))}</p>
<p><a href="/">${escapeHtml(m.general_error_home({}, language))}</a></p>
<p><small>${reference}</small></p>
</main>
</body>
</html>
`;
}

function plainPageText(page: PlainPage): string {
  const language = languageOfRequest();
  return `${texts[page].title(language)}\n${texts[page].text(language)}\n`;
}

function languageOfRequest(): Language {
  return { locale: requestContext().locale === "de" ? "de" : "en" };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
