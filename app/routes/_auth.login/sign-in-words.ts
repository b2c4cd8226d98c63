import { waitWords } from "~/components/account-words";
import { m } from "~/messages/compiled/messages";

/** Why logging in did not work, apart from what a field says. */
export type SignInProblem = { code: "refused" } | { code: "blocked"; seconds: number };

export function signInProblemWords(problem: SignInProblem): string {
  return problem.code === "refused" ? m.auth_refused() : waitWords(problem.seconds);
}
