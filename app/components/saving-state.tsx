import { m } from "~/messages/compiled/messages";
import { Moment } from "./moment";

export interface SavingStateProps {
  /** When it was saved while typing, if it was. */
  savedAt: string | null;
  isUnsaved: boolean;
  /** Whether it is more than can be sent. */
  isTooLong: boolean;
  /** Whether what was typed could not be saved as it is. */
  isRefused: boolean;
  /** Why it could not, of the first field that is wrong; null: something else. */
  problem: string | null;
  /** What somebody else has saved meanwhile, if they have. */
  conflict: object | null;
  /** Whether it has been deleted meanwhile. */
  isGone: boolean;
}

/** Says whether what has been typed is saved. */
export function SavingState(state: SavingStateProps) {
  const { savedAt, isUnsaved, isTooLong, isRefused, problem, conflict, isGone } = state;
  const refusal = () => {
    if (isTooLong) return m.general_form_too_long();
    if (isGone) return m.outline_not_saved_gone();
    if (conflict) return m.outline_not_saved_conflict();
    return problem === null ? m.outline_not_saved() : m.outline_not_saved_problem({ problem });
  };
  return (
    <p role="status" className="min-h-6 text-sm text-ink-muted">
      {isUnsaved && (isRefused || isTooLong) ? refusal() : null}
      {isUnsaved && !isRefused && !isTooLong ? m.outline_unsaved() : null}
      {!isUnsaved && savedAt ? (
        <>
          {m.outline_saved_at()} <Moment value={savedAt} style="time" />
        </>
      ) : null}
    </p>
  );
}

/** The first of what is wrong with a form's fields, with the field's name; null: nothing is, or not with a field. */
export function firstProblem(
  problems: readonly { id: string; label: string; message: string }[],
): string | null {
  const first = problems.find(({ id }) => id !== "form");
  return first ? `${first.label}: ${first.message}` : null;
}
