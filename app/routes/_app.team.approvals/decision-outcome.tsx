import { useEffect, useRef } from "react";
import { Callout } from "~/components/ui/callout";
import type { Verdict } from "~/domain/learning/enrolment-decision";
import { m } from "~/messages/compiled/messages";

/** What became of one request, as the command says it. */
export type OutcomeOfRequest =
  | { outcome: "not-found" }
  | ({ learner: string; course: string } & (
      | { outcome: Verdict | "full" | "withdrawn" | "not-open" }
      | { outcome: "decided-before"; was: Verdict; by: string }
    ));

/** What came of a decision, in sight and in focus: the requests themselves have left the list. */
export function DecisionOutcome({ outcomes }: { outcomes: readonly OutcomeOfRequest[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcomes.length > 0) place.current?.focus();
  }, [outcomes]);
  const approved = outcomes.filter(({ outcome }) => outcome === "approved").length;
  const declined = outcomes.filter(({ outcome }) => outcome === "declined").length;
  const unchanged = outcomes.map(refusalWords).filter((words) => words !== null);
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripting this is how the reply to a form takes the focus
    <div ref={place} tabIndex={-1} autoFocus className="space-y-3 rounded outline-none">
      {approved > 0 ? (
        <Callout meaning="done" role="status" title={m.approvals_approved({ count: approved })} />
      ) : null}
      {declined > 0 ? (
        <Callout meaning="done" role="status" title={m.approvals_declined({ count: declined })} />
      ) : null}
      {unchanged.length > 0 ? (
        <Callout meaning="soon" role="alert" title={m.approvals_unchanged({ count: unchanged.length })}>
          <ul className="space-y-1">
            {unchanged.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </div>
  );
}

/** Why a request stays as it was; null for one that was decided. */
function refusalWords(outcome: OutcomeOfRequest): string | null {
  switch (outcome.outcome) {
    case "approved":
    case "declined":
      return null;
    case "not-found":
      return m.approvals_gone();
    case "full":
      return m.approvals_full(outcome);
    case "withdrawn":
      return m.approvals_taken_back(outcome);
    case "not-open":
      return m.approvals_not_open(outcome);
    case "decided-before":
      return outcome.was === "approved"
        ? m.approvals_before_approved(outcome)
        : m.approvals_before_declined(outcome);
    default:
      return outcome satisfies never;
  }
}
