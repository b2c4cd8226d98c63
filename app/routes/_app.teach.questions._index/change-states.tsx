import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "~/components/submit-button";
import { RadioGroup } from "~/components/ui/radio-group";
import { seenValue } from "~/domain/questions/question-selection";
import { m } from "~/messages/compiled/messages";
import type { ListedQuestion } from "./question-table";

export interface ChangeStatesProps {
  questions: readonly ListedQuestion[];
  /** How many were found in all. */
  total: number;
  /** What names them all; null: they are all on this page. */
  found: string | null;
  /** The list, with its tick boxes. */
  children: ReactNode;
}

/** Around a list of questions: the form that gives several of them another state. */
export function ChangeStates({ questions, total, found, children }: ChangeStatesProps) {
  if (questions.length === 0) return <>{children}</>;
  const scopes = [
    { value: "chosen", label: m.questions_scope_chosen() },
    { value: "page", label: m.questions_scope_page({ count: questions.length }) },
    ...(found ? [{ value: "found", label: m.questions_scope_found({ count: total }) }] : []),
  ];
  return (
    <Form method="post" preventScrollReset>
      {children}
      {questions.map((question) => (
        <input key={question.id} type="hidden" name="listed" value={seenValue(question)} />
      ))}
      {found ? <input type="hidden" name="found" value={found} /> : null}
      <div className="mt-4 space-y-3 rounded-lg border border-line bg-surface p-4">
        <RadioGroup
          name="scope"
          legend={m.questions_scope()}
          hint={m.questions_scope_hint()}
          options={scopes}
          defaultValue="chosen"
        />
        <p className="flex flex-wrap gap-2">
          <SubmitButton name="state" value="ready" variant="plain">
            {m.questions_several_ready()}
          </SubmitButton>
          <SubmitButton name="state" value="draft" variant="plain">
            {m.questions_several_draft()}
          </SubmitButton>
          <SubmitButton name="state" value="retired" variant="plain">
            {m.questions_several_retired()}
          </SubmitButton>
        </p>
      </div>
    </Form>
  );
}
