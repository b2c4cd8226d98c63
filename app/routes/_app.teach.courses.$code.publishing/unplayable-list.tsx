import { type ShortEntry, shortageWords } from "~/components/shortage-words";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

export interface UnplayableAssessment {
  lessonId: string;
  title: string;
  /** None: it asks nothing. */
  shortages: readonly ShortEntry[];
}

/** Assessments that nobody can begin, each with the entries that keep it from that. */
export function UnplayableList({
  assessments,
  address,
}: {
  assessments: readonly UnplayableAssessment[];
  /** Of the course's pages. */
  address: string;
}) {
  return (
    <ul className="list-disc space-y-2 ps-5">
      {assessments.map(({ lessonId, title, shortages }) => (
        <li key={lessonId}>
          <TextLink to={`${address}/assessments/${lessonId}/questions`}>{title}</TextLink>
          <ul className="text-sm">
            {shortages.length === 0 ? <li>{m.quiz_short_nothing()}</li> : null}
            {shortages.map((shortage) => (
              <li key={shortage.place}>{shortageWords(shortage)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
