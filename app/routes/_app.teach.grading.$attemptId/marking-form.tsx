import { Form } from "@remix-run/react";
import { AskBeforeLeaving } from "~/components/ask-before-leaving";
import { FormErrors } from "~/components/form-errors";
import { SubmitButton } from "~/components/submit-button";
import { Disclosure } from "~/components/ui/disclosure";
import type { MarkingValues } from "~/domain/assessment/marking-form";
import { m } from "~/messages/compiled/messages";
import type { MarkingReply } from "./marking-answers.server";
import type { ShownMarking } from "./marking-view.server";
import { markingProblems } from "./marking-words";
import { QuestionMarking } from "./question-marking";

export interface MarkingFormProps {
  questions: readonly ShownMarking[];
  values: MarkingValues;
  answer: MarkingReply | null;
  language: string;
  /** Whether another attempt waits after this one. */
  hasNext: boolean;
}

/** All questions of an attempt with their marks: those that a person marks first, the others folded. */
export function MarkingForm({ questions, values, answer, language, hasNext }: MarkingFormProps) {
  const byHand = questions.filter((each) => each.isByHand);
  const others = questions.filter((each) => !each.isByHand);
  const state = { values, problems: answer?.problems ?? {}, focus: answer?.focus ?? null };
  const isTouched = others.some(({ slot }) =>
    Object.keys(state.problems).some((name) => name.startsWith(`q${slot}.`)),
  );
  const one = (shown: ShownMarking) => (
    <QuestionMarking
      key={shown.slot}
      shown={shown}
      state={state}
      isLate={answer?.conflicts.includes(shown.slot) ?? false}
      language={language}
    />
  );
  return (
    <Form method="post" className="space-y-6" noValidate preventScrollReset>
      <AskBeforeLeaving isReturned={answer !== null} />
      <FormErrors problems={markingProblems(state.problems)} />
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden>
        {m.grading_save()}
      </button>
      {byHand.map(one)}
      {others.length > 0 ? (
        <Disclosure
          summary={m.grading_automatic({ count: others.length })}
          open={byHand.length === 0 || isTouched}
        >
          <div className="space-y-6">{others.map(one)}</div>
        </Disclosure>
      ) : null}
      <SaveButtons hasNext={hasNext} />
    </Form>
  );
}

function SaveButtons({ hasNext }: { hasNext: boolean }) {
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="intent" value="save-next">
        {hasNext ? m.grading_save_next() : m.grading_save_back()}
      </SubmitButton>
      <SubmitButton name="intent" value="save" variant="plain">
        {m.grading_save()}
      </SubmitButton>
    </div>
  );
}
