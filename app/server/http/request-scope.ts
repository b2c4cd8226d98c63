import { randomUUID } from "node:crypto";
import type { Request, RequestHandler } from "express";
import type { Env } from "~/platform/env.server";
import { readPreferences } from "~/platform/preferences.server";
import { runInRequestContext } from "~/platform/request-context.server";
import { clientAddress } from "./client-address";

type ScopeSettings = Pick<Env, "publicUrl" | "trustProxy" | "defaultLocale" | "defaultTimeZone">;

/**
 * Gives each request an id, which its answer and its log lines carry, and runs all that follows in its context.
 * Behind a trusted proxy the proxy's `X-Request-Id` is kept.
 */
export function requestScope(settings: ScopeSettings): RequestHandler {
  return async (request, response, next) => {
    const requestId = requestIdOf(request, settings.trustProxy.kind !== "none");
    response.locals.requestId = requestId;
    response.setHeader("X-Request-Id", requestId);
    const preferences = await readPreferences(request.get("cookie") ?? null);
    const context = {
      requestId,
      ip: clientAddress(request, settings.trustProxy),
      userAgent: (request.get("user-agent") ?? "").slice(0, 400),
      locale: preferences.locale ?? askedLanguage(request, settings.defaultLocale),
      timeZone: preferences.timeZone ?? settings.defaultTimeZone,
      origin: settings.publicUrl ?? `${request.protocol}://${request.get("host") ?? ""}`,
    };
    runInRequestContext(context, () => next());
  };
}

function requestIdOf(request: Request, isProxied: boolean): string {
  const given = request.get("x-request-id") ?? "";
  return isProxied && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

function askedLanguage(request: Request, fallback: Env["defaultLocale"]): Env["defaultLocale"] {
  const other = fallback === "en" ? "de" : "en";
  const asked = request.acceptsLanguages([fallback, other]);
  return asked === "en" || asked === "de" ? asked : fallback;
}
