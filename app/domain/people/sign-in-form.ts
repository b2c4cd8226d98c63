import { z } from "~/platform/zod";

/** The log-in form. Problems are codes, which the page words. */
export const signInSchema = z.object({
  email: z
    .string({ error: "email-missing" })
    .trim()
    .toLowerCase()
    .max(254, { error: "email-malformed" })
    .pipe(z.email({ error: "email-malformed" })),
  password: z.string({ error: "password-missing" }).max(256, { error: "password-too-long" }),
  remember: z.coerce.boolean().default(false),
  redirectTo: z.string().max(2_000).optional().catch(undefined),
});
