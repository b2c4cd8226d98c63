import { redirect } from "@remix-run/node";
import type { ReadDb, Trx } from "./database.server";
import { forbidden } from "./http.server";
import { may, type Permission, type Role } from "./permissions";
import { holdSentForm } from "./session/hold-form.server";
import { findRoleNow, findRoleOfActor } from "./session/rights.store.server";
import { clearedCookies, readClaims } from "./session/session-cookies.server";
import { isTus, tusAnswer } from "./storage/tus.server";

/** Who is asking, by the claims that the session resolver let through. */
export interface Viewer {
  userId: string;
  sessionId: string;
  name: string;
  role: Role;
  /** The file with their picture; none where it does not matter. */
  photoId?: string | null;
}

/** The viewer, or null for somebody who is not logged in. For pages that everybody may see. */
export async function optionalViewer(request: Request): Promise<Viewer | null> {
  const claims = await readClaims(request.headers.get("Cookie"), new Date());
  if (!claims) return null;
  const { userId, sessionId, name, role, photoId } = claims;
  return { userId, sessionId, name, role, photoId };
}

/**
 * The viewer, from the cookie alone: no query.
 *
 * @throws a redirect to the log-in page (which leads back here, or to what was just written) when nobody is logged in; 403 when their
 * role lacks the permission
 */
export async function requireViewer(request: Request, permission: Permission): Promise<Viewer> {
  const viewer = await optionalViewer(request);
  if (!viewer) throw await logInRedirect(request);
  if (!may(viewer.role, permission)) throw forbidden();
  return viewer;
}

/**
 * Lets only people pass who are not logged in.
 *
 * @throws a redirect to the dashboard
 */
export async function requireSignedOut(request: Request): Promise<void> {
  if (await optionalViewer(request)) throw redirect("/dashboard");
}

/**
 * Proves, inside a command's transaction, that the viewer's session lives and that their role of this
 * moment still carries the permission, whatever their claims say; names them as the actor of the row
 * history that the transaction writes.
 *
 * @returns the role of this moment
 * @throws a redirect to the log-in page when the session or the account has ended; 403 when the role has changed
 */
export async function assertStillMay(trx: Trx, viewer: Viewer, permission: Permission): Promise<Role> {
  const role = await findRoleOfActor(trx, viewer);
  if (!role) throw await signedOutRedirect();
  if (!may(role, permission)) throw forbidden();
  return role;
}

/**
 * The same for reading other people's records; the query that reads them asks in its own statement again.
 *
 * @returns the role of this moment
 * @throws a redirect to the log-in page when the session or the account has ended; 403 when the role has changed
 */
export async function assertMayRead(db: ReadDb, viewer: Viewer, permission: Permission): Promise<Role> {
  const role = await findRoleNow(db, viewer);
  if (!role) throw await signedOutRedirect();
  if (!may(role, permission)) throw forbidden();
  return role;
}

async function signedOutRedirect(): Promise<Response> {
  const headers = new Headers();
  for (const cookie of await clearedCookies()) headers.append("Set-Cookie", cookie);
  return redirect("/login", { headers });
}

async function logInRedirect(request: Request): Promise<Response> {
  // What sends the parts of a file would send them to the log-in page.
  if (isTus(request)) return tusAnswer(401);
  const held = await holdSentForm(request);
  if (!held) return redirect(loginPath(request));
  const back = new URLSearchParams({ redirectTo: "/held-form" });
  return redirect(`/login?${back}`, { headers: { "Set-Cookie": held } });
}

function loginPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  // A post is not repeated after logging in; its page is where the person goes on.
  const back = pathname + search;
  return back === "/dashboard" ? "/login" : `/login?${new URLSearchParams({ redirectTo: back })}`;
}
