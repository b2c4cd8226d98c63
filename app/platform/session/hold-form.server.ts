import { writeDb } from "../database.server";
import { requestContext } from "../request-context.server";
import { holdableFields } from "./held-form";
import { findPersonOfSession, holdForm } from "./held-forms.store.server";
import { heldFormsCookie, readDeviceOwner, readHeldFormTokens } from "./session-cookies.server";

/** Their tokens are a cookie's, which must not grow. */
const mostHeldForms = 10;

/**
 * Keeps what a person has written and sent when they were not logged in any more, so that it is there again after they
 * have logged in.
 *
 * @returns the `Set-Cookie` value by which it is found; null: there was nothing to keep, or nobody is known: neither by an
 * ended session nor as who logged in last on the device
 */
export async function holdSentForm(request: Request): Promise<string | null> {
  const type = request.headers.get("Content-Type") ?? "";
  if (request.method !== "POST" || !type.startsWith("application/x-www-form-urlencoded")) return null;
  const userId = await personOf(request);
  if (!userId) return null;
  const fields = holdableFields(await request.formData());
  if (!fields) return null;
  const { pathname, search } = new URL(request.url);
  const sent = { userId, path: pathname + search, fields, now: new Date() };
  const token = await holdForm(writeDb(), sent);
  if (!token) return null;
  // What another window has sent before stays as well.
  const earlier = await readHeldFormTokens(request.headers.get("Cookie"));
  return heldFormsCookie([...earlier, token].slice(-mostHeldForms));
}

/** Whose session has ended; without one (a log-out in another window, a browser that was closed), whose device it is. */
async function personOf(request: Request): Promise<string | null> {
  const { endedRenewalToken } = requestContext();
  const ended = endedRenewalToken ? await findPersonOfSession(writeDb(), endedRenewalToken) : null;
  return ended ?? readDeviceOwner(request.headers.get("Cookie"));
}
