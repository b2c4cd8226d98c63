import { Form } from "@remix-run/react";
import { ConflictNote } from "~/components/conflict-note";
import { FormErrors } from "~/components/form-errors";
import { GoneNote } from "~/components/gone-note";
import { firstProblem, SavingState } from "~/components/saving-state";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { useAutosave } from "~/components/use-autosave";
import { m } from "~/messages/compiled/messages";
import type { AssessmentReply } from "./assessment-answers.server";
import { ReviewFields } from "./review-fields";
import { AttemptFields, FactsFields, GradeFields, LayoutFields, TimeFields } from "./settings-fields";
import { settingLabel, settingProblems, settingText } from "./settings-words";

export interface SettingsFormProps {
  /** Null: a new one. */
  lesson: { version: number } | null;
  moduleId: string;
  values: Record<string, string>;
  answer: AssessmentReply | null;
  /** In which the times are meant. */
  timeZone: string;
  back: string;
}

/** How an assessment is given; saved while it is being written, where there is scripting. */
export function SettingsForm({ lesson, moduleId, values, answer, timeZone, back }: SettingsFormProps) {
  const saving = useAutosave({ lesson, answer });
  const state = { values: answer?.values ?? values, problems: answer?.problems ?? {} };
  const conflict = saving.conflict ?? answer?.conflict;
  const hasVersion = lesson || saving.ownPage || state.values.version;
  return (
    <Form
      ref={saving.form}
      method="post"
      action={saving.ownPage}
      className="space-y-6"
      noValidate
      onInput={saving.onInput}
      onSubmit={saving.onSubmit}
    >
      <FormErrors problems={settingProblems(state.problems)} />
      {saving.isGone ? <GoneNote outline={back} isWritten /> : null}
      {conflict ? (
        <ConflictNote
          theirs={conflict.values}
          mine={(saving.conflict && saving.sent) ?? state.values}
          label={settingLabel}
          say={settingText}
        />
      ) : null}
      {hasVersion ? (
        <input type="hidden" name="version" value={saving.version} />
      ) : (
        <input type="hidden" name="module" value={moduleId} />
      )}
      <SettingsFields state={state} timeZone={timeZone} />
      <p className="text-sm text-ink-muted">{m.quiz_published_later()}</p>
      <SavingState {...saving} problem={firstProblem(settingProblems(saving.problems))} />
      <Buttons isNew={lesson === null} back={back} />
    </Form>
  );
}

function Buttons({ isNew, back }: { isNew: boolean; back: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="intent" value="save">
        {isNew ? m.quiz_save_new() : m.outline_save()}
      </SubmitButton>
      <ButtonLink to={back}>{m.outline_back()}</ButtonLink>
    </div>
  );
}

type FieldsProps = Pick<SettingsFormProps, "timeZone"> & {
  state: { values: Record<string, string>; problems: Record<string, string> };
};

function SettingsFields({ state, timeZone }: FieldsProps) {
  return (
    <>
      <FactsFields state={state} />
      <TimeFields state={state} timeZone={timeZone} />
      <AttemptFields state={state} />
      <GradeFields state={state} />
      <LayoutFields state={state} />
      <ReviewFields values={state.values} />
    </>
  );
}
