import { m } from "~/messages/compiled/messages";
import { Moment } from "./moment";

export interface SavingStateProps {
  /** When it was saved while typing, if it was. */
  savedAt: string | null;
  isUnsaved: boolean;
  /** Whether what was typed could not be saved as it is. */
  isRefused: boolean;
  /** What somebody else has saved meanwhile, if they have. */
  conflict: object | null;
  /** Whether it has been deleted meanwhile. */
  isGone: boolean;
}

/** Says whether what has been typed is saved. */
export function SavingState({ savedAt, isUnsaved, isRefused, conflict, isGone }: SavingStateProps) {
  const refusal = isGone
    ? m.outline_not_saved_gone
    : conflict
      ? m.outline_not_saved_conflict
      : m.outline_not_saved;
  return (
    <p role="status" className="min-h-6 text-sm text-ink-muted">
      {isUnsaved && isRefused ? refusal() : null}
      {isUnsaved && !isRefused ? m.outline_unsaved() : null}
      {!isUnsaved && savedAt ? (
        <>
          {m.outline_saved_at()} <Moment value={savedAt} style="time" />
        </>
      ) : null}
    </p>
  );
}
