import { z } from "zod";
import { isCommonPassword } from "~/platform/common-passwords.server";

const name = (sentence: string) => z.string({ error: sentence }).trim().min(1, sentence).max(100, sentence);
const emailSentence = "The e-mail address must be one such as ada@example.com (--email or ADMIN_EMAIL).";
const passwordSentence = "The password must have 12 to 256 characters (ADMIN_PASSWORD, or typed when asked).";

const guessableSentence =
  "The password is easy to guess: it is a common one, a simple pattern, or close to the name (ADMIN_PASSWORD).";

const newAdminSchema = z.object({
  email: z
    .string({ error: emailSentence })
    .trim()
    .toLowerCase()
    .max(254, emailSentence)
    .pipe(z.email({ error: emailSentence })),
  firstName: name("The first name must have 1 to 100 characters (--first-name or ADMIN_FIRST_NAME)."),
  lastName: name("The last name must have 1 to 100 characters (--last-name or ADMIN_LAST_NAME)."),
  password: z.string({ error: passwordSentence }).min(12, passwordSentence).max(256, passwordSentence),
});

export type NewAdmin = z.infer<typeof newAdminSchema>;

/** An admin as given at the terminal, or one sentence for each thing that is missing or wrong. */
export async function parseNewAdmin(
  given: Readonly<Partial<Record<keyof NewAdmin, string | null>>>,
): Promise<{ admin: NewAdmin } | { mistakes: string[] }> {
  const parsed = newAdminSchema.safeParse(given);
  if (!parsed.success) return { mistakes: [...new Set(parsed.error.issues.map((issue) => issue.message))] };
  const { email, firstName, lastName, password } = parsed.data;
  if (await isCommonPassword(password, [email, firstName, lastName]))
    return { mistakes: [guessableSentence] };
  return { admin: parsed.data };
}
