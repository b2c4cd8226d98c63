import { type ShortEntry, shortageWords } from "~/components/shortage-words";
import { Callout } from "~/components/ui/callout";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

export interface UnplayableAssessment {
  lessonId: string;
  title: string;
  /** None: it asks nothing. */
  shortages: readonly ShortEntry[];
}

interface Unplayable {
  assessments: readonly UnplayableAssessment[];
  /** Of the course's pages. */
  address: string;
}

/** Says that learners cannot begin some of what is published. */
export function UnplayablePublished({ assessments, address }: Unplayable) {
  if (assessments.length === 0) return null;
  return (
    <Callout meaning="overdue" title={m.authoring_unplayable_published()}>
      <p>{m.authoring_unplayable_published_text()}</p>
      <UnplayableList assessments={assessments} address={address} />
    </Callout>
  );
}

/** Assessments that nobody can begin, each with the entries that keep it from that. */
export function UnplayableList({ assessments, address }: Unplayable) {
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
