import { LessonText } from "~/components/lesson-text";
import { QuestionFields } from "~/components/questions/question-fields";
import type { GivenAnswer, ShownQuestion } from "~/components/questions/shown-question";
import { Badge } from "~/components/ui/badge";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";

export interface ReviewedView {
  slot: number;
  outOf: number;
  question: ShownQuestion;
  answer: GivenAnswer | null;
  files: readonly { id: string; name: string; href: string }[];
  points: number | null;
  verdict: "right" | "partly" | "wrong" | null;
  feedback: readonly string[];
  comment: string;
  annotations: readonly { quote: string; note: string }[];
  rightAnswer: boolean | readonly string[] | null;
}

const verdicts = {
  right: { words: m.assessment_verdict_right, meaning: "done" },
  partly: { words: m.assessment_verdict_partly, meaning: "soon" },
  wrong: { words: m.assessment_verdict_wrong, meaning: "overdue" },
} as const;

/** A question of an attempt that has ended, with what may be seen of it. */
export function ReviewedQuestionCard({ reviewed, language }: { reviewed: ReviewedView; language: string }) {
  const { slot, outOf, question, answer, points, verdict, files } = reviewed;
  return (
    <Card
      level={3}
      title={m.assessment_question_number({ number: slot })}
      action={
        <span className="flex items-center gap-2 text-sm text-ink-muted">
          {points === null
            ? m.assessment_points({ count: outOf })
            : m.assessment_points_of({ points, of: outOf })}
          {verdict ? <Badge meaning={verdicts[verdict].meaning}>{verdicts[verdict].words()}</Badge> : null}
        </span>
      }
    >
      <QuestionFields
        question={question}
        answer={answer}
        namePrefix={`q${slot}`}
        language={language}
        files={files}
        disabled
      />
      <Annotations annotations={reviewed.annotations} language={language} />
      <Feedback reviewed={reviewed} language={language} />
    </Card>
  );
}

function Feedback({ reviewed, language }: { reviewed: ReviewedView; language: string }) {
  const { feedback, comment, rightAnswer } = reviewed;
  const texts = comment ? [...feedback, comment] : feedback;
  return (
    <>
      {texts.length > 0 ? (
        <Callout meaning="info" className="mt-4" title={m.assessment_feedback()}>
          {texts.map((html) => (
            <LessonText key={html} html={html} language={language} />
          ))}
        </Callout>
      ) : null}
      {rightAnswer === null ? null : (
        <Callout meaning="done" className="mt-4" title={m.assessment_right_answer()}>
          {typeof rightAnswer === "boolean" ? (
            <p>{rightAnswer ? m.questions_answer_true() : m.questions_answer_false()}</p>
          ) : (
            rightAnswer.map((html) => <LessonText key={html} html={html} language={language} />)
          )}
        </Callout>
      )}
    </>
  );
}

function Annotations({ annotations, language }: Pick<ReviewedView, "annotations"> & { language: string }) {
  if (annotations.length === 0) return null;
  return (
    <ul aria-label={m.assessment_annotations()} className="mt-4 space-y-2 text-sm">
      {annotations.map(({ quote, note }) => (
        <li key={`${quote}-${note}`} className="border-s-2 border-line-strong ps-3">
          <q lang={language} className="text-ink-muted">
            {quote}
          </q>
          <p className="whitespace-pre-line">{note}</p>
        </li>
      ))}
    </ul>
  );
}
