import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Env } from "~/platform/env.server";

const year = 365 * 24 * 60 * 60;

const deniedFeatures = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** What a page's own `<script>` and `<style>` elements must carry to be run; new for each answer. */
export function cspNonceOf(response: ServerResponse & { locals?: Record<string, unknown> }): string {
  return String(response.locals?.cspNonce ?? "");
}

const nonce = (_request: unknown, response: ServerResponse) => `'nonce-${cspNonceOf(response)}'`;

/** What our pages may load, and from where. */
function directives({ development, isHttps }: { development: boolean; isHttps: boolean }) {
  return {
    defaultSrc: ["'self'"],
    baseUri: ["'self'"],
    connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
    // A lesson's PDF, in the browser's own viewer.
    frameSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    // A lesson's video may be anywhere; it is told neither our cookies nor the page's address.
    mediaSrc: ["'self'", "https:"],
    objectSrc: ["'none'"],
    scriptSrc: ["'self'", nonce],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'"],
    styleSrcElem: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
    styleSrcAttr: ["'unsafe-inline'"],
    ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
  };
}

/**
 * The policy under which browsers show our pages. Scripts and style elements need the answer's nonce or come from
 * this site; `style=""` attributes are allowed, since the server's own markup has them and nonces do not cover them.
 *
 * @param development lets the development server's hot reload work: styles without nonce, and its web socket
 */
export function securityHeaders(
  settings: Pick<Env, "appMode" | "publicUrl">,
  development: boolean,
): RequestHandler[] {
  const isHttps = settings.publicUrl?.startsWith("https:") ?? false;
  const policy = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives({ development, isHttps }) },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity:
      isHttps && settings.appMode === "production" ? { maxAge: year, includeSubDomains: false } : false,
    xFrameOptions: { action: "sameorigin" },
  });
  const permissions = deniedFeatures.map((feature) => `${feature}=()`).join(", ");
  const before: RequestHandler = (_request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString("base64");
    response.setHeader("Permissions-Policy", permissions);
    next();
  };
  return [before, policy];
}
