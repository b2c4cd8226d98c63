import { z } from "~/platform/zod";
import { emailField, passwordField } from "./account-fields";

/** The log-in form. */
export const signInSchema = z.object({
  email: emailField,
  password: passwordField,
  remember: z.coerce.boolean().default(false),
  redirectTo: z.string().max(2_000).optional().catch(undefined),
});
