import { Form } from "@remix-run/react";
import { AskBeforeLeaving } from "~/components/ask-before-leaving";
import { FormErrors } from "~/components/form-errors";
import { FormField, FormSelect, FormTextarea } from "~/components/form-field";
import { questionTypeWords } from "~/components/question-words";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import type { Choice } from "~/components/ui/select";
import type { QuestionType } from "~/domain/questions/question-body";
import { type FormValues, questionLayout } from "~/domain/questions/question-form-layout";
import { m } from "~/messages/compiled/messages";
import { ConflictingQuestion } from "./conflicting-question";
import type { QuestionReply } from "./question-answers.server";
import { controlOf, QuestionControl, type QuestionFormState } from "./question-controls";
import { problemPlace, questionFieldErrors } from "./question-form-words";
import { QuestionRows } from "./question-rows";

export interface QuestionFormProps {
  type: QuestionType;
  categories: readonly Choice[];
  values: FormValues;
  answer: QuestionReply | null;
  /** The version that the form shows; absent: a new question. */
  seen?: { number: number; edit: number; wasAsked: boolean };
}

/** All that an author says of a question. */
export function QuestionForm({ type, categories, values, answer, seen }: QuestionFormProps) {
  const state = { values, problems: answer?.problems ?? {}, focus: answer?.focus ?? null };
  const problems = Object.entries(state.problems).map(([name, code]) => ({
    id: name,
    label: problemPlace(name),
    message: questionFieldErrors(code)?.join(" ") ?? "",
  }));
  const { fields, rows } = questionLayout(type);
  return (
    // A form that came back with other rows is drawn anew.
    <Form key={JSON.stringify(values)} method="post" className="space-y-5" noValidate>
      {/* What the Enter key presses. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden />
      <AskBeforeLeaving isReturned={answer !== null} />
      <FormErrors problems={problems} takesFocus={problems.length > 0} />
      {answer?.conflict ? <ConflictingQuestion own={values} {...answer.conflict} /> : null}
      <Versions seen={answer?.conflict ? { ...seen, ...answer.conflict } : { ...seen, ...seenIn(values) }} />
      <p className="text-sm text-ink-muted">{m.questions_type_is({ type: questionTypeWords[type]() })}</p>
      {seen ? null : <input type="hidden" name="type" value={type} />}
      <Facts state={state} categories={categories} />
      <FormTextarea {...controlOf(state, "prompt")} rows={4} />
      {fields.map((layout) => (
        <QuestionControl key={layout.name} layout={layout} name={layout.name} state={state} />
      ))}
      {rows.map((list) => (
        <QuestionRows key={list.name} list={list} state={state} />
      ))}
      <FormTextarea {...controlOf(state, "feedback")} required={false} rows={2} />
      {seen?.wasAsked ? <p className="text-sm text-ink-muted">{m.questions_makes_version()}</p> : null}
      <Buttons />
    </Form>
  );
}

/** A form that came back says itself which version it shows. */
function seenIn(values: FormValues): { number?: string; edit?: string } {
  const { number, edit } = values;
  return number === undefined || edit === undefined ? {} : { number, edit };
}

function Versions({ seen }: { seen: { number?: number | string; edit?: number | string } }) {
  if (seen.number === undefined) return null;
  return (
    <>
      <input type="hidden" name="number" value={seen.number} />
      <input type="hidden" name="edit" value={seen.edit} />
    </>
  );
}

function Facts({ state, categories }: { state: QuestionFormState; categories: readonly Choice[] }) {
  return (
    <>
      <FormField {...controlOf(state, "name")} required={false} maxLength={200} autoComplete="off" />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelect {...controlOf(state, "category")} options={categories} />
        <FormField {...controlOf(state, "points")} inputMode="decimal" autoComplete="off" />
      </div>
      <FormField {...controlOf(state, "tags")} required={false} autoComplete="off" />
    </>
  );
}

function Buttons() {
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="intent" value="save">
        {m.questions_save()}
      </SubmitButton>
      <SubmitButton name="intent" value="preview" variant="plain">
        {m.questions_preview()}
      </SubmitButton>
      <ButtonLink to="/teach/questions">{m.questions_back()}</ButtonLink>
    </div>
  );
}
