import { m } from "~/messages/compiled/messages";

/** Why logging in did not work, apart from what a field says. */
export type SignInProblem = { code: "refused" } | { code: "blocked"; seconds: number };

export function signInProblemWords(problem: SignInProblem): string {
  if (problem.code === "refused") return m.auth_refused();
  const minutes = Math.ceil(problem.seconds / 60);
  return problem.seconds < 60
    ? m.auth_blocked_seconds({ count: problem.seconds })
    : m.auth_blocked_minutes({ count: minutes });
}

const words: Record<string, () => string> = {
  "email-missing": m.auth_email_missing,
  "email-malformed": m.auth_email_malformed,
  "password-missing": m.auth_password_missing,
  "password-too-long": m.auth_password_too_long,
};

/** A field's problem codes as sentences. */
export function fieldErrors(codes: string[] | undefined): string[] {
  return (codes ?? []).map((code) => words[code]?.() ?? m.auth_field_wrong());
}
