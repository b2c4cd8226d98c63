import { numberWords } from "~/components/figure-words";
import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import { DefinitionList } from "~/components/ui/definition-list";
import { m } from "~/messages/compiled/messages";

export interface AttemptFactsProps {
  attempt: {
    learner: string;
    email: string;
    number: number;
    code: string;
    courseTitle: string;
    language: string;
    submittedAt: Date | null;
    endedBy: "learner" | "time" | null;
    points: number | null;
    maxPoints: number;
    score: number | null;
  };
  passingScore: number;
}

/** Whose attempt it is, which one, when it ended, and what it is worth so far. */
export function AttemptFacts({ attempt, passingScore }: AttemptFactsProps) {
  const { learner, email, number, code, courseTitle, language, submittedAt, endedBy } = attempt;
  const submitted = (
    <>
      {submittedAt ? <Moment value={submittedAt} /> : null}
      {endedBy === "time" ? ` · ${m.grading_by_time()}` : ""}
    </>
  );
  return (
    <DefinitionList
      items={[
        { term: m.grading_learner(), detail: `${learner} · ${email}` },
        { term: m.grading_course(), detail: <span lang={language}>{`${code} · ${courseTitle}`}</span> },
        { term: m.grading_attempt(), detail: number },
        { term: m.grading_submitted(), detail: submitted },
        { term: m.grading_result(), detail: <Result attempt={attempt} passingScore={passingScore} /> },
      ]}
    />
  );
}

function Result({ attempt: { points, maxPoints, score }, passingScore }: AttemptFactsProps) {
  if (points === null || score === null) return <Badge meaning="info">{m.grading_waiting()}</Badge>;
  const isEnough = score >= passingScore;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {m.assessment_result_points({
        score: numberWords(score),
        points: numberWords(points),
        of: numberWords(maxPoints),
      })}
      <Badge meaning={isEnough ? "done" : "overdue"}>
        {isEnough ? m.assessment_result_passed() : m.assessment_result_failed()}
      </Badge>
    </span>
  );
}
