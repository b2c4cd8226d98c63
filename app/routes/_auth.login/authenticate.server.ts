import { randomUUID } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { type SignIn, signIn } from "~/domain/people/sign-in.commands.server";
import { signInSchema } from "~/domain/people/sign-in-form";
import { writeDb } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { requestContext } from "~/platform/request-context.server";
import { readKnownDevice } from "~/platform/session/session-cookies.server";

interface Authentication {
  /** The form as it goes back to the page: without the password. */
  reply: SubmissionResult;
  /** Null: the form itself was not in order, and nothing was tried. */
  signIn: SignIn | null;
  redirectTo: string | undefined;
  /** The id by which this device is known from now on. */
  deviceId: string;
}

const authenticator = new Authenticator<Authentication>().use(
  new FormStrategy(async ({ form, request }) => {
    const submission = parseForm(form, signInSchema);
    const reply = submission.reply({ hideFields: ["password"] });
    let deviceId: string = randomUUID();
    if (submission.status !== "success") return { reply, signIn: null, redirectTo: undefined, deviceId };
    const { redirectTo, ...credentials } = submission.value;
    const outcome = await signIn(writeDb(), {
      ...credentials,
      ip: requestContext().ip,
      now: new Date(),
      knownDevice: async (userId) => {
        const known = await readKnownDevice(request.headers.get("Cookie"), userId);
        deviceId = known ?? deviceId;
        return known;
      },
    });
    return { reply, signIn: outcome, redirectTo, deviceId };
  }),
  "password",
);

/**
 * Reads the log-in form of a request whose body has not been read, and tries it.
 *
 * @throws 400 when the body cannot be read
 */
export async function authenticate(request: Request): Promise<Authentication> {
  await readForm(request.clone());
  return authenticator.authenticate("password", request);
}
