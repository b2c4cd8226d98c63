import type { DecisionProblem } from "~/domain/learning/decision-form";
import { m } from "~/messages/compiled/messages";

/** What is wrong with a decision's form. */
export const problemWords: Record<DecisionProblem, () => string> = {
  "none-chosen": m.approvals_problem_none_chosen,
  "reason-missing": m.approvals_problem_reason_missing,
  "reason-too-long": m.approvals_problem_reason_long,
  "request-unknown": m.approvals_problem_unknown,
};

/** The problem's words for the reason's field; none where the reason is not what is wrong. */
export function reasonErrors(problem: DecisionProblem | null): string[] {
  const isReasons = problem === "reason-missing" || problem === "reason-too-long";
  return isReasons ? [problemWords[problem]()] : [];
}
