import { Form, useSearchParams } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors";
import { GoneNote } from "~/components/gone-note";
import { LessonText } from "~/components/lesson-text";
import { outlineFormProblems } from "~/components/outline-words";
import { firstProblem, SavingState } from "~/components/saving-state";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { useAutosave } from "~/components/use-autosave";
import { useKeptFocus } from "~/components/use-kept-focus";
import { m } from "~/messages/compiled/messages";
import type { LessonReply } from "./lesson-answers.server";
import { LessonConflict } from "./lesson-conflict";
import { type EditedKind, LessonFields, type LessonFile } from "./lesson-fields";
import { useLivePreview } from "./use-live-preview";

export interface LessonFormProps {
  kind: EditedKind;
  /** Null: a new one. */
  lesson: { version: number; values: Record<string, string> } | null;
  answer: LessonReply | null;
  /** What the course has. */
  files: readonly LessonFile[];
  language: string;
  back: string;
}

/** Of these there is no text to look at before it is saved. */
const unwritten: readonly EditedKind[] = ["external", "pdf", "presentation"];

/** What a lesson says; saved while it is being written, where there is scripting. */
export function LessonForm({ kind, lesson, answer, files, language, back }: LessonFormProps) {
  const saving = useAutosave({ lesson, answer });
  const preview = useLivePreview(saving.form, answer?.preview ?? null);
  const values = answer?.values ?? lesson?.values ?? { required: "on" };
  const state = { values, problems: answer?.problems ?? {} };
  const conflict = saving.conflict ?? answer?.conflict;
  return (
    <>
      {preview.html === null ? null : <Preview html={preview.html} language={language} />}
      <Form
        ref={saving.form}
        method="post"
        action={saving.ownPage}
        className="space-y-5"
        noValidate
        onInput={() => {
          saving.onInput();
          preview.onInput();
        }}
        onSubmit={saving.onSubmit}
      >
        <FormErrors problems={outlineFormProblems(state.problems)} />
        {saving.isGone ? <GoneNote outline={back} isWritten /> : null}
        {conflict ? (
          <LessonConflict conflict={conflict} mine={(saving.conflict && saving.sent) ?? values} />
        ) : null}
        <input type="hidden" name="type" value={kind} />
        {lesson || saving.ownPage || values.version ? (
          <input type="hidden" name="version" value={saving.version} />
        ) : (
          <NewPlace />
        )}
        <LessonFields kind={kind} state={state} files={files} />
        <SavingState {...saving} problem={firstProblem(outlineFormProblems(saving.problems))} />
        <Buttons kind={kind} back={back} />
      </Form>
    </>
  );
}

function Buttons({ kind, back }: Pick<LessonFormProps, "kind" | "back">) {
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="intent" value="save">
        {m.outline_save()}
      </SubmitButton>
      {unwritten.includes(kind) ? null : (
        <SubmitButton name="intent" value="preview" variant="plain">
          {m.outline_preview()}
        </SubmitButton>
      )}
      <ButtonLink to={back}>{m.outline_back()}</ButtonLink>
    </div>
  );
}

/** Where a new lesson goes, as the address says. */
function NewPlace() {
  const [searchParams] = useSearchParams();
  return <input type="hidden" name="module" value={searchParams.get("module") ?? ""} />;
}

function Preview({ html, language }: { html: string; language: string }) {
  const place = useKeptFocus<HTMLElement>(html);
  // No status: it would be read out whole at every pause in typing.
  return (
    <section ref={place} tabIndex={-1} aria-label={m.outline_preview()} className="mb-6">
      <Card title={m.outline_preview()}>
        {html ? <LessonText html={html} language={language} /> : <p>{m.outline_preview_empty()}</p>}
      </Card>
    </section>
  );
}
