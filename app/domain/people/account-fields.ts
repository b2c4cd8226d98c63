import { z } from "~/platform/zod";

/** An address as it is typed, in the form in which it is kept. Problems are codes, which the page words. */
export const emailField = z
  .string({ error: "email-missing" })
  .trim()
  .toLowerCase()
  .max(254, { error: "email-malformed" })
  .pipe(z.email({ error: "email-malformed" }));

/** A password that is to be proven: whatever it is, it is tried. */
export const passwordField = z.string({ error: "password-missing" }).max(256, { error: "password-too-long" });

/** A password that is being chosen: any characters, none taken away. Whether it is a common one the server says. */
export const newPasswordField = z
  .string({ error: "new-password-missing" })
  .min(12, { error: "password-too-short" })
  .max(256, { error: "password-too-long" });

/** A first or last name. */
export function nameField(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(100, { error: "name-too-long" })
    .regex(/^\P{Cc}*$/u, { error: "name-malformed" });
}
