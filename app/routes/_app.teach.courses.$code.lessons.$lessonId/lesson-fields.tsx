import { FormField, FormTextarea } from "~/components/form-field";
import { type OutlineFormState, outlineField, RequiredField, TitleFields } from "~/components/outline-fields";
import { m } from "~/messages/compiled/messages";

export type EditedKind = "document" | "video" | "external" | "exercise" | "simulation" | "file";

/** All fields of a lesson of that kind. */
export function LessonFields({ kind, state }: { kind: EditedKind; state: OutlineFormState }) {
  return (
    <>
      <TitleFields state={state} />
      <ContentFields kind={kind} state={state} />
      <FormField {...outlineField(state, "durationMinutes")} required={false} inputMode="numeric" />
      <RequiredField state={state} hint={m.outline_lesson_required_hint()} />
    </>
  );
}

type FieldsProps = { kind: EditedKind; state: OutlineFormState };

function ContentFields({ kind, state }: FieldsProps) {
  switch (kind) {
    case "document":
      return <LongText name="markdown" state={state} />;
    case "external":
      return (
        <>
          <FormField {...outlineField(state, "url")} inputMode="url" autoComplete="off" />
          <FormField {...outlineField(state, "platform")} hint={m.outline_platform_hint()} />
        </>
      );
    case "video":
      return (
        <>
          <SecureAddress state={state} />
          <FormField {...outlineField(state, "durationSeconds")} inputMode="numeric" />
          <LongText name="transcript" state={state} required={false} />
        </>
      );
    case "exercise":
      return (
        <>
          <LongText name="task" state={state} />
          <LongText name="solution" state={state} required={false} />
        </>
      );
    case "simulation":
      return (
        <>
          <SecureAddress state={state} />
          <LongText name="task" state={state} required={false} />
        </>
      );
    case "file":
      return <p className="text-sm text-ink-muted">{m.outline_file_kept()}</p>;
    default:
      return kind satisfies never;
  }
}

function SecureAddress({ state }: { state: OutlineFormState }) {
  const field = outlineField(state, "url");
  return <FormField {...field} inputMode="url" hint={m.outline_https_hint()} autoComplete="off" />;
}

/** A text in Markdown. */
function LongText({ state, name, required }: { state: OutlineFormState; name: string; required?: false }) {
  const field = outlineField(state, name);
  return <FormTextarea {...field} rows={12} hint={m.outline_markdown_hint()} required={required} />;
}
