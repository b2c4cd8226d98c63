import type { RequestHandler } from "express";
import { requestContext, runInRequestContext } from "~/platform/request-context.server";
import { resolveSession } from "~/platform/session/resolve-session.server";

/**
 * Decides once per request, before routing, who is asking: further in, the `Cookie` header holds proven claims or
 * none. Renewed or withdrawn cookies go with the answer.
 */
export function sessionRenewal(): RequestHandler {
  return async (request, response, next) => {
    // The list of routes is the same for everybody, and caches keep it.
    if (request.path === "/__manifest") return next();
    try {
      const session = await resolveSession(request.headers.cookie ?? null, new Date());
      request.headers.cookie = session.cookieHeader;
      for (const cookie of session.setCookies) response.append("Set-Cookie", cookie);
      const { endedRenewalToken } = session;
      if (!endedRenewalToken) return next();
      runInRequestContext({ ...requestContext(), endedRenewalToken }, () => next());
    } catch (error) {
      next(error);
    }
  };
}
