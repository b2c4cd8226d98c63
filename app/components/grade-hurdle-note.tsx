import { m } from "~/messages/compiled/messages";
import { sayWhen } from "~/platform/dates";
import { shareWords } from "./figure-words";
import { type PageContext, usePageContext } from "./page-context";
import { TextLink } from "./ui/link";

interface Way {
  lessonId: string;
  title: string;
  way: "begin" | "again" | "go-on" | "later" | "marks";
  from: Date | null;
}

export interface GradeHurdleNoteProps {
  code: string;
  /** What the course is written in. */
  language: string;
  hurdle: {
    /** Percent. */
    minimumGrade: number;
    /** Percent; null: not shown yet. */
    grade: number | null;
    ways: readonly Way[];
  };
}

/** That everything required is done and the grade is too low, with the ways to what can still raise it. */
export function GradeHurdleNote({ code, language, hurdle }: GradeHurdleNoteProps) {
  const context = usePageContext();
  const { minimumGrade, grade, ways } = hurdle;
  const needed = shareWords(minimumGrade / 100);
  return (
    <div className="space-y-2 text-sm">
      <p>
        {grade === null
          ? m.learning_hurdle_unknown({ needed })
          : m.learning_hurdle_low({ grade: shareWords(grade / 100), needed })}
      </p>
      {ways.length === 0 ? (
        <p>{m.learning_hurdle_none()}</p>
      ) : (
        <>
          <p>{m.learning_hurdle_ways()}</p>
          <ul className="list-disc space-y-1 ps-5">
            {ways.map((way) => (
              <li key={way.lessonId}>
                <TextLink to={`/learn/${code}/assessments/${way.lessonId}`} lang={language}>
                  {way.title}
                </TextLink>
                : {wayWords(way, context)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function wayWords({ way, from }: Way, { locale, timeZone, now }: PageContext): string {
  switch (way) {
    case "begin":
      return m.learning_hurdle_begin();
    case "again":
      return m.learning_hurdle_again();
    case "go-on":
      return m.learning_hurdle_go_on();
    case "marks":
      return m.learning_hurdle_marks();
    case "later":
      return m.learning_hurdle_later({
        when: from ? sayWhen(from, { locale, timeZone, now: new Date(now) }) : "",
      });
    default:
      return way satisfies never;
  }
}
