import { Form } from "@remix-run/react";
import { AskBeforeLeaving } from "~/components/ask-before-leaving";
import { ConflictNote } from "~/components/conflict-note";
import { FormErrors } from "~/components/form-errors";
import { FormField } from "~/components/form-field";
import { GoneNote } from "~/components/gone-note";
import { outlineField, RequiredField, TitleFields } from "~/components/outline-fields";
import { outlineFormProblems } from "~/components/outline-words";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { m } from "~/messages/compiled/messages";
import type { ModuleReply } from "./module-answers.server";

export interface ModuleFormProps {
  /** Null: a new one. */
  module: { version: number; values: Record<string, string> } | null;
  answer: ModuleReply | null;
  back: string;
}

/** What a module is called and how long it takes. */
export function ModuleForm({ module, answer, back }: ModuleFormProps) {
  const values = answer?.values ?? module?.values ?? { required: "on" };
  const state = { values, problems: answer?.problems ?? {} };
  // Who has been shown what somebody else saved may save over it.
  const version = answer?.conflict?.version ?? answer?.values.version ?? module?.version;
  return (
    <Form method="post" className="space-y-5" noValidate>
      <AskBeforeLeaving isReturned={answer !== null} />
      <FormErrors problems={outlineFormProblems(state.problems)} />
      {answer?.isGone ? <GoneNote outline={back} isWritten /> : null}
      {answer?.conflict ? <ConflictNote theirs={answer.conflict.values} mine={answer.values} /> : null}
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <TitleFields state={state} />
      <FormField
        {...outlineField(state, "durationHours")}
        hint={m.outline_hours_hint()}
        required={false}
        inputMode="decimal"
      />
      <RequiredField state={state} hint={m.outline_module_required_hint()} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{m.outline_save()}</SubmitButton>
        <ButtonLink to={back}>{m.outline_back()}</ButtonLink>
      </div>
    </Form>
  );
}
