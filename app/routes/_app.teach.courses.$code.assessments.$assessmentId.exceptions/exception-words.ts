import { m } from "~/messages/compiled/messages";

const labels: Record<string, () => string> = {
  extraAttempts: m.exceptions_attempts,
  extraMinutes: m.exceptions_minutes,
  opensAt: m.exceptions_opens,
  closesAt: m.exceptions_closes,
  reason: m.exceptions_reason,
};

/** What a field of the form is called. */
export function exceptionLabel(name: string): string {
  return labels[name]?.() ?? name;
}

const words: Record<string, () => string> = {
  "extraAttempts-wrong": m.exceptions_wrong_attempts,
  "extraMinutes-wrong": m.exceptions_wrong_minutes,
  "opensAt-wrong": m.exceptions_wrong_moment,
  "closesAt-wrong": m.exceptions_wrong_moment,
  "opensAt-late": m.exceptions_wrong_opens,
  "closesAt-early": m.exceptions_wrong_closes,
  "reason-missing": m.exceptions_reason_missing,
  "reason-long": m.exceptions_reason_long,
  "nothing-granted": m.exceptions_nothing_granted,
  "not-learner": m.exceptions_not_learner,
};

/** What is wrong with a field, as sentences. */
export function exceptionErrors(code: string | undefined): string[] | undefined {
  return code === undefined ? undefined : [words[code]?.() ?? m.exceptions_wrong()];
}

/** The summary of what is wrong with the form. */
export function exceptionProblems(problems: Record<string, string>) {
  return Object.entries(problems).map(([name, code]) => ({
    ...(name === "form" ? {} : { id: name, label: exceptionLabel(name) }),
    message: exceptionErrors(code)?.join(" ") ?? "",
  }));
}
