import { shareWords } from "~/components/figure-words";
import { gradebookStateWords } from "~/components/gradebook-words";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/link";
import type { Meaning } from "~/components/ui/meaning";
import { m } from "~/messages/compiled/messages";

export interface Cell {
  state: keyof typeof gradebookStateWords;
  /** Percent. */
  grade: number | null;
  /** That have ended. */
  attempts: readonly { id: string; number: number }[];
}

const meanings: Partial<Record<Cell["state"], Meaning>> = { "under-way": "info", waiting: "soon" };

export interface AssessmentCellProps {
  cell: Cell;
  learner: string;
  assessment: string;
}

/** How one learner stands in one assessment, with the way to each attempt. */
export function AssessmentCell({
  cell: { state, grade, attempts },
  learner,
  assessment,
}: AssessmentCellProps) {
  return (
    <span className="inline-flex flex-col gap-1 max-md:items-end">
      <span className="flex flex-wrap items-center gap-2 tabular-nums max-md:justify-end">
        {grade === null ? null : shareWords(grade / 100)}
        <Badge meaning={meanings[state]}>{gradebookStateWords[state]()}</Badge>
      </span>
      {attempts.length === 0 ? null : (
        <span className="flex flex-wrap gap-x-3">
          {attempts.map(({ id, number }) => (
            <TextLink
              key={id}
              to={`/teach/grading/${id}`}
              aria-label={m.gradebook_attempt_of({ number, learner, assessment })}
              className="inline-flex min-h-6 items-center whitespace-nowrap"
            >
              {m.gradebook_attempt({ number })}
            </TextLink>
          ))}
        </span>
      )}
    </span>
  );
}
