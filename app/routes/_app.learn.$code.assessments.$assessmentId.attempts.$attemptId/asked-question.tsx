import { LessonText } from "~/components/lesson-text";
import { QuestionFields } from "~/components/questions/question-fields";
import type { GivenAnswer, ShownQuestion } from "~/components/questions/shown-question";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { Disclosure } from "~/components/ui/disclosure";
import { answerPrefix } from "~/domain/assessment/attempt-pages";
import { m } from "~/messages/compiled/messages";
import { SavingMark } from "./saving-mark";
import type { Saving } from "./use-answer-saving";

export interface AskedView {
  slot: number;
  outOf: number;
  question: ShownQuestion & { hintCount: number };
  answer: GivenAnswer | null;
  sequence: number;
  hints: readonly string[];
  files: readonly { id: string; name: string; href: string }[];
}

/** Why an answer of this page was not taken; `mine` is what the page had said. */
export type SlotProblem = { kind: "stale"; sequence: number; mine: GivenAnswer } | { kind: "too-long" };

export interface AskedQuestionProps {
  asked: AskedView;
  problem: SlotProblem | null;
  /** Undefined: nothing has been changed on this page yet. */
  saving: Saving | undefined;
  language: string;
}

/** One question to answer. */
export function AskedQuestionCard({ asked, problem, saving, language }: AskedQuestionProps) {
  const { slot, outOf, question, hints, files } = asked;
  const prefix = answerPrefix(slot);
  const stale = problem?.kind === "stale" ? problem : null;
  // The newest that this page has heard of.
  const sequence = Math.max(saving?.sequence ?? 0, stale?.sequence ?? 0, asked.sequence);
  return (
    <Card
      title={m.assessment_question_number({ number: slot })}
      action={<span className="text-sm text-ink-muted">{m.assessment_points({ count: outOf })}</span>}
    >
      {problem ? <ProblemNote asked={asked} problem={problem} language={language} /> : null}
      <input type="hidden" name={`${prefix}.sequence`} value={sequence} />
      <QuestionFields
        // What was typed here stands in the form again, upon what another window has saved.
        key={stale ? `stale-${stale.sequence}` : "asked"}
        question={question}
        answer={stale?.mine ?? asked.answer}
        namePrefix={prefix}
        language={language}
        files={files}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <Hints slot={slot} count={question.hintCount} hints={hints} language={language} />
        <SavingMark slot={slot} state={saving?.state ?? (asked.sequence > 0 ? "saved" : "open")} />
      </div>
    </Card>
  );
}

function ProblemNote({
  asked,
  problem,
  language,
}: {
  asked: AskedView;
  problem: SlotProblem;
  language: string;
}) {
  if (problem.kind === "too-long")
    return (
      <Callout meaning="overdue" className="mb-4">
        <p>{m.assessment_problem_too_long()}</p>
      </Callout>
    );
  return (
    <Callout meaning="soon" className="mb-4" title={m.assessment_problem_stale()}>
      <p>{m.assessment_problem_stale_text()}</p>
      <Disclosure summary={m.assessment_problem_stale_other()}>
        <QuestionFields
          question={asked.question}
          answer={asked.answer}
          namePrefix={`other${asked.slot}`}
          language={language}
          files={asked.files}
          disabled
        />
      </Disclosure>
    </Callout>
  );
}

function Hints({
  slot,
  count,
  hints,
  language,
}: {
  slot: number;
  count: number;
  hints: readonly string[];
  language: string;
}) {
  if (count === 0) return <span />;
  return (
    <div className="min-w-0 space-y-2">
      {hints.map((hint) => (
        <Callout key={hint} meaning="info">
          <LessonText html={hint} language={language} />
        </Callout>
      ))}
      {hints.length < count ? (
        <SubmitButton name="intent" value={`hint:${slot}`} variant="plain" size="small">
          {m.assessment_hint({ count: count - hints.length })}
        </SubmitButton>
      ) : null}
    </div>
  );
}
