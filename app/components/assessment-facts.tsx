import { m } from "~/messages/compiled/messages";
import { sayMinutes } from "~/platform/dates";
import { numberWords } from "./figure-words";
import { Moment } from "./moment";
import { usePageContext } from "./page-context";
import { Badge } from "./ui/badge";
import { DefinitionList } from "./ui/definition-list";

export interface Facts {
  questionCount: number;
  /** Null: as many as one likes. */
  attemptsLeft: number | null;
  timeLimitMinutes: number | null;
  /** Null or none: there is no such day. */
  dueAt?: Date | null;
  /** That day has passed, and it is still to be taken. */
  isOverdue?: boolean;
  closesAt: Date | null;
  /** Percent. */
  passingScore: number;
  /** Null: there is one attempt. */
  gradeOf: "first" | "best" | "last" | "average" | null;
}

const gradeWords = {
  first: m.assessment_grade_first,
  best: m.assessment_grade_best,
  last: m.assessment_grade_last,
  average: m.assessment_grade_average,
};

/** What one should know before beginning. */
export function AssessmentFacts({ facts }: { facts: Facts }) {
  const { locale } = usePageContext();
  const { questionCount, attemptsLeft, timeLimitMinutes, dueAt, isOverdue, closesAt, passingScore, gradeOf } =
    facts;
  const items = [
    { term: m.assessment_questions(), detail: String(questionCount) },
    {
      term: m.assessment_time(),
      detail: timeLimitMinutes === null ? m.assessment_time_free() : sayMinutes(timeLimitMinutes, locale),
    },
    {
      term: m.assessment_attempts_left(),
      detail: attemptsLeft === null ? m.assessment_attempts_free() : String(attemptsLeft),
    },
    { term: m.assessment_needed(), detail: m.assessment_percent({ value: numberWords(passingScore) }) },
    ...(gradeOf ? [{ term: m.assessment_counts(), detail: gradeWords[gradeOf]() }] : []),
    ...(dueAt ? [{ term: m.assessment_due(), detail: <DueDay at={dueAt} isOverdue={isOverdue} /> }] : []),
    ...(closesAt ? [{ term: m.assessment_closes(), detail: <Moment value={closesAt} /> }] : []),
  ];
  return <DefinitionList items={items} />;
}

function DueDay({ at, isOverdue }: { at: Date; isOverdue?: boolean | undefined }) {
  return (
    <>
      <Moment value={at} /> {isOverdue ? <Badge meaning="overdue">{m.dashboard_overdue()}</Badge> : null}
    </>
  );
}
