import { AssessmentFacts, type Facts } from "~/components/assessment-facts";
import { LessonText } from "~/components/lesson-text";
import { pageWords } from "~/components/page-words";
import { QuestionFields } from "~/components/questions/question-fields";
import type { ShownQuestion } from "~/components/questions/shown-question";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { Pagination } from "~/components/ui/pagination";
import { answerPrefix } from "~/domain/assessment/attempt-pages";
import { m } from "~/messages/compiled/messages";

export interface PreviewedAssessmentProps {
  /** In HTML that is safe; empty: there are none. */
  instructions: string;
  facts: Facts;
  /** Null: nobody could begin it. */
  attempt: {
    page: number;
    pages: number;
    questions: readonly { slot: number; outOf: number; question: ShownQuestion }[];
  } | null;
  language: string;
}

/** An assessment as learners see it before they begin, and what they could be asked; nothing is kept of what is typed. */
export function PreviewedAssessment({ instructions, facts, attempt, language }: PreviewedAssessmentProps) {
  return (
    <div className="space-y-6">
      {instructions ? <LessonText html={instructions} language={language} /> : null}
      <AssessmentFacts facts={facts} />
      {attempt ? (
        <>
          <p className="text-sm text-ink-muted">{m.quiz_preview_note()}</p>
          {attempt.questions.map(({ slot, outOf, question }) => (
            <Card
              key={slot}
              title={m.assessment_question_number({ number: slot })}
              action={<span className="text-sm text-ink-muted">{m.assessment_points({ count: outOf })}</span>}
            >
              <QuestionFields
                question={question}
                answer={null}
                namePrefix={answerPrefix(slot)}
                language={language}
              />
            </Card>
          ))}
          <Pagination
            page={attempt.page}
            pages={attempt.pages}
            href={(page) => `?page=${page}`}
            words={pageWords(m.quiz_preview_pages())}
          />
        </>
      ) : (
        <Callout meaning="soon" title={m.quiz_not_playable()}>
          <p>{m.quiz_not_playable_text()}</p>
        </Callout>
      )}
    </div>
  );
}
