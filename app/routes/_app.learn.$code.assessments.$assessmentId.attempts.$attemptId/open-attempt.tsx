import { Form } from "@remix-run/react";
import { useRef } from "react";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { m } from "~/messages/compiled/messages";
import { AskedQuestionCard, type AskedView } from "./asked-question";
import { AttemptPlaces, type Place } from "./attempt-places";
import { AttemptSummary } from "./attempt-summary";
import { fileProblemWords, type SerializedProblem, slotProblemOf } from "./problem-words";
import type { AttemptAnswer } from "./sent-answers.server";
import { TimeLeft } from "./time-left";
import { useAnswerSaving } from "./use-answer-saving";

export interface OpenView {
  page: number | "summary";
  pages: number;
  endsAt: Date | null;
  /** The server's, when it made the page. */
  now: Date;
  isOver: boolean;
  places: readonly Place[];
  questions: readonly AskedView[];
}

/** What the form's answer says that stays on the page. */
export type Reply = Omit<Extract<AttemptAnswer, { status: number }>, "status">;

export interface OpenAttemptProps {
  view: OpenView;
  answer: { problems: readonly SerializedProblem[]; fileProblem: Reply["fileProblem"] } | null;
  address: string;
  language: string;
}

/** An attempt that is under way: its time, its places, and the questions of one page. */
export function OpenAttempt({ view, answer, address, language }: OpenAttemptProps) {
  if (view.isOver)
    return (
      <Callout meaning="overdue" role="status" title={m.assessment_over_title()}>
        <p>{m.assessment_over_text()}</p>
        <Form method="post" className="mt-3">
          <SubmitButton name="intent" value="submit">
            {m.assessment_see_result()}
          </SubmitButton>
        </Form>
      </Callout>
    );
  return (
    <div className="space-y-6">
      {view.endsAt ? <TimeLeft endsAt={view.endsAt} now={view.now} formId={formId} /> : null}
      {answer ? <AnswerProblem answer={answer} /> : null}
      {view.page === "summary" ? null : <DefaultButton value={goOn(view.page, view.pages)} />}
      <AttemptPlaces places={view.places} current={view.page} formId={formId} />
      {view.page === "summary" ? (
        <AttemptSummary places={view.places} formId={formId} />
      ) : (
        <QuestionsForm {...{ view, answer, address, language }} page={view.page} />
      )}
    </div>
  );
}

const formId = "attempt";

/** Where "Save and continue" leads to. */
function goOn(page: number, pages: number): string {
  return page === pages ? "go:summary" : `go:${page + 1}`;
}

/** What the Enter key presses in a line of text: the browser takes the form's first button, which must not be a hint. */
function DefaultButton({ value }: { value: string }) {
  return (
    <button
      type="submit"
      form={formId}
      name="intent"
      value={value}
      tabIndex={-1}
      aria-hidden
      className="sr-only"
    />
  );
}

function AnswerProblem({ answer }: { answer: NonNullable<OpenAttemptProps["answer"]> }) {
  const { problems, fileProblem } = answer;
  return (
    <Callout meaning="overdue" role="alert" title={m.assessment_problem_title()}>
      {fileProblem ? <p>{fileProblemWords(fileProblem)}</p> : null}
      {problems.length === 0 ? (
        <p>{fileProblem ? m.assessment_file_others_saved() : m.learning_problem_unknown()}</p>
      ) : (
        <ul>
          {problems.map(({ slot }) => (
            <li key={slot}>
              <a href={`#q${slot}`}>{m.assessment_question_number({ number: slot })}</a>
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}

function QuestionsForm({ view, answer, address, language, page }: OpenAttemptProps & { page: number }) {
  const form = useRef<HTMLFormElement>(null);
  const savings = useAnswerSaving(form, address);
  const takesFiles = view.questions.some(({ question }) => question.type === "file_submission");
  return (
    <Form
      ref={form}
      id={formId}
      method="post"
      encType={takesFiles ? "multipart/form-data" : undefined}
      className="space-y-8"
    >
      <input type="hidden" name="page" value={page} />
      {view.questions.map((question) => (
        <AskedQuestionCard
          key={question.slot}
          asked={question}
          problem={slotProblemOf(answer?.problems ?? [], question.slot)}
          saving={savings[question.slot]}
          language={language}
        />
      ))}
      <Steps page={page} pages={view.pages} />
    </Form>
  );
}

/** The ways on from a page; each saves it. */
function Steps({ page, pages }: { page: number; pages: number }) {
  return (
    <div className="flex flex-wrap gap-3 border-t border-line pt-6">
      <SubmitButton name="intent" value={goOn(page, pages)}>
        {m.assessment_save_and_continue()}
      </SubmitButton>
      {page > 1 ? (
        <SubmitButton name="intent" value={`go:${page - 1}`} variant="plain">
          {m.assessment_save_and_back()}
        </SubmitButton>
      ) : null}
      {page === pages ? null : (
        <SubmitButton name="intent" value="go:summary" variant="quiet">
          {m.assessment_to_summary()}
        </SubmitButton>
      )}
    </div>
  );
}
