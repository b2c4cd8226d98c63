import { useRef } from "react";
import { FormField, FormTextarea } from "~/components/form-field";
import { LessonText } from "~/components/lesson-text";
import { QuestionFields } from "~/components/questions/question-fields";
import { Badge } from "~/components/ui/badge";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { markField } from "~/domain/assessment/marking-form";
import { m } from "~/messages/compiled/messages";
import { MarkHistory } from "./mark-history";
import type { MarkingState } from "./marking-state";
import type { ShownMarking } from "./marking-view.server";
import { markingErrors } from "./marking-words";
import { NoteFields } from "./note-fields";
import { RubricFields } from "./rubric-fields";

export interface QuestionMarkingProps {
  shown: ShownMarking;
  state: MarkingState;
  /** Somebody else has marked it since it was shown. */
  isLate: boolean;
  language: string;
}

/** One question with its answer, and the fields of its mark. */
export function QuestionMarking({ shown, state, isLate, language }: QuestionMarkingProps) {
  const { slot, rubric, history } = shown;
  const answer = useRef<HTMLDivElement>(null);
  const over = markField(slot, "over");
  return (
    <Card title={m.assessment_question_number({ number: slot })} action={<Standing shown={shown} />}>
      <div className="space-y-5">
        <div ref={answer}>
          <GivenAnswer shown={shown} language={language} />
        </div>
        <RightAnswer right={shown.rightAnswer} language={language} />
        {isLate ? (
          <Callout meaning="soon" role="alert" title={m.grading_late()}>
            {m.grading_late_text()}
          </Callout>
        ) : null}
        <input type="hidden" name={over} value={state.values[over] ?? "0"} />
        <RubricFields slot={slot} rubric={rubric} state={state} language={language} />
        <MarkFields shown={shown} state={state} />
        {textOf(shown) === "" ? null : <NoteFields slot={slot} state={state} answer={answer} />}
        <MarkHistory history={history} />
      </div>
    </Card>
  );
}

/** What the question is worth so far. */
function Standing({ shown: { history, outOf } }: Pick<QuestionMarkingProps, "shown">) {
  const [newest] = history;
  if (!newest) return <Badge meaning="info">{m.grading_unmarked()}</Badge>;
  return (
    <span className="text-sm text-ink-muted">
      {m.assessment_points_of({ points: newest.points, of: outOf })}
    </span>
  );
}

function MarkFields({
  shown: { slot, outOf, rubric },
  state,
}: Pick<QuestionMarkingProps, "shown" | "state">) {
  const points = markField(slot, "points");
  const comment = markField(slot, "comment");
  return (
    <>
      <FormField
        name={points}
        label={m.grading_points({ of: outOf })}
        hint={rubric.length > 0 ? m.grading_points_hint() : undefined}
        defaultValue={state.values[points] ?? ""}
        errors={markingErrors(state.problems[points])}
        inputMode="decimal"
        className="[&_input]:max-w-40"
      />
      <FormTextarea
        name={comment}
        label={m.grading_comment()}
        hint={m.outline_markdown_hint()}
        defaultValue={state.values[comment] ?? ""}
        errors={markingErrors(state.problems[comment])}
        required={false}
        rows={3}
      />
    </>
  );
}

/** What was asked and answered; a text as text, so that pieces of it can be selected. */
function GivenAnswer({ shown, language }: { shown: ShownMarking; language: string }) {
  const { slot, question, answer, files } = shown;
  if (question.type !== "essay")
    return (
      <QuestionFields
        question={question}
        answer={answer}
        namePrefix={`shown${slot}`}
        language={language}
        files={files}
        disabled
      />
    );
  const text = textOf(shown);
  return (
    <>
      <LessonText html={question.prompt} language={language} />
      {text === "" ? (
        <p className="mt-3 text-sm text-ink-muted">{m.grading_no_answer()}</p>
      ) : (
        <blockquote
          lang={language}
          className="mt-3 border-s-2 border-line-strong ps-4 break-words whitespace-pre-wrap"
        >
          {text}
        </blockquote>
      )}
    </>
  );
}

/** What was written, of an essay; else nothing. */
function textOf({ question, answer }: ShownMarking): string {
  const text = question.type === "essay" && answer && "text" in answer ? answer.text : "";
  return text.trim() === "" ? "" : text;
}

function RightAnswer({ right, language }: { right: ShownMarking["rightAnswer"]; language: string }) {
  if (Array.isArray(right) && right.length === 0) return null;
  return (
    <Callout meaning="done" title={m.assessment_right_answer()}>
      {typeof right === "boolean" ? (
        <p>{right ? m.questions_answer_true() : m.questions_answer_false()}</p>
      ) : (
        right.map((html) => <LessonText key={html} html={html} language={language} />)
      )}
    </Callout>
  );
}
