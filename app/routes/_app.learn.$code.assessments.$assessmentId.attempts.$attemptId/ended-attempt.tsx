import { numberWords } from "~/components/figure-words";
import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";
import { ReviewedQuestionCard, type ReviewedView } from "./reviewed-question-card";

export interface EndedView {
  receipt: string | null;
  submittedAt: Date | null;
  endedBy: "learner" | "time" | null;
  isWaiting: boolean;
  result: { score: number; points: number | null; maxPoints: number; isEnough: boolean } | null;
  questions: readonly ReviewedView[];
}

export interface EndedAttemptProps {
  view: EndedView;
  /** Whether something has just been sent that came too late. */
  isLate: boolean;
  home: string;
  language: string;
}

/** An attempt that has ended: that it has arrived, what it was worth, and what may be seen of it. */
export function EndedAttempt({ view, isLate, home, language }: EndedAttemptProps) {
  const { receipt, submittedAt, endedBy, isWaiting, result, questions } = view;
  return (
    <div className="space-y-6">
      {isLate ? (
        <Callout meaning="overdue" role="alert">
          <p>{m.assessment_late()}</p>
        </Callout>
      ) : null}
      <Receipt receipt={receipt} endedBy={endedBy} />
      <DefinitionList
        items={[
          { term: m.assessment_when(), detail: submittedAt ? <Moment value={submittedAt} /> : "" },
          { term: m.assessment_result(), detail: <Result result={result} isWaiting={isWaiting} /> },
        ]}
      />
      <p>
        <TextLink to={home}>{m.assessment_back()}</TextLink>
      </p>
      {questions.length > 0 ? (
        <section className="space-y-6">
          <h2 className="text-lg font-semibold">{m.assessment_review()}</h2>
          {questions.map((question) => (
            <ReviewedQuestionCard key={question.slot} reviewed={question} language={language} />
          ))}
        </section>
      ) : (
        <Card>
          <p className="text-sm">{m.assessment_review_none()}</p>
        </Card>
      )}
    </div>
  );
}

function Receipt({ receipt, endedBy }: Pick<EndedView, "receipt" | "endedBy">) {
  return (
    <Callout
      meaning="done"
      role="status"
      title={endedBy === "time" ? m.assessment_ended_by_time() : m.assessment_submitted()}
    >
      <p>
        {m.assessment_receipt()} <strong className="font-mono">{receipt}</strong>
      </p>
      <p className="mt-1 text-sm">{m.assessment_receipt_hint()}</p>
    </Callout>
  );
}

function Result({ result, isWaiting }: Pick<EndedView, "result" | "isWaiting">) {
  if (isWaiting) return <Badge meaning="info">{m.assessment_result_waiting()}</Badge>;
  if (!result) return <span>{m.assessment_result_hidden()}</span>;
  const { score, points, maxPoints, isEnough } = result;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {m.assessment_result_points({
        score: numberWords(score),
        points: numberWords(points ?? 0),
        of: numberWords(maxPoints),
      })}
      <Badge meaning={isEnough ? "done" : "overdue"}>
        {isEnough ? m.assessment_result_passed() : m.assessment_result_failed()}
      </Badge>
    </span>
  );
}
