import { writeDb } from "../database.server";
import { requestContext } from "../request-context.server";
import { holdableFields } from "./held-form";
import { holdForm } from "./held-forms.store.server";
import { heldFormCookie } from "./session-cookies.server";

/**
 * Keeps what a person has written and sent when their session had just ended, so that it is there again after they
 * have logged in.
 *
 * @returns the `Set-Cookie` value by which it is found; null: there was nothing to keep, or nobody is known
 */
export async function holdSentForm(request: Request): Promise<string | null> {
  const { endedRenewalToken: renewalToken } = requestContext();
  const type = request.headers.get("Content-Type") ?? "";
  if (!renewalToken || request.method !== "POST" || !type.startsWith("application/x-www-form-urlencoded"))
    return null;
  const fields = holdableFields(await request.formData());
  if (!fields) return null;
  const { pathname, search } = new URL(request.url);
  const sent = { renewalToken, path: pathname + search, fields, now: new Date() };
  const token = await holdForm(writeDb(), sent);
  return token && heldFormCookie(token);
}
