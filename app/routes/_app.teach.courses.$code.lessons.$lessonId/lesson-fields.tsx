import { FormField, FormSelect, FormTextarea } from "~/components/form-field";
import { type OutlineFormState, outlineField, RequiredField, TitleFields } from "~/components/outline-fields";
import type { CourseFile } from "~/domain/authoring/course-files.queries.server";
import type { WrittenKind } from "~/domain/authoring/lesson-form";
import { imageMediaTypes, type MediaType, videoMediaTypes } from "~/domain/files/media-types";
import { m } from "~/messages/compiled/messages";
import { AttachmentFields } from "./attachment-fields";
import { PictureList } from "./picture-list";

export type EditedKind = WrittenKind;
export type LessonFile = CourseFile;

interface FieldsProps {
  kind: EditedKind;
  state: OutlineFormState;
  files: readonly LessonFile[];
}

/** All fields of a lesson of that kind. */
export function LessonFields({ kind, state, files }: FieldsProps) {
  return (
    <>
      <TitleFields state={state} />
      <ContentFields kind={kind} state={state} files={files} />
      <AttachmentFields state={state} files={files} />
      <FormField {...outlineField(state, "durationMinutes")} required={false} inputMode="numeric" />
      <RequiredField state={state} hint={m.outline_lesson_required_hint()} />
    </>
  );
}

function ContentFields({ kind, state, files }: FieldsProps) {
  switch (kind) {
    case "document":
      return <LongText name="markdown" state={state} files={files} />;
    case "pdf":
      return <FileChoice name="pdf" state={state} files={files} types={["application/pdf"]} />;
    case "presentation":
      return (
        <>
          <FileChoice name="pdf" state={state} files={files} types={["application/pdf"]} />
          <FormField {...outlineField(state, "slideCount")} inputMode="numeric" />
        </>
      );
    case "external":
      return (
        <>
          <FormField {...outlineField(state, "url")} inputMode="url" autoComplete="off" />
          <FormField {...outlineField(state, "platform")} hint={m.outline_platform_hint()} />
        </>
      );
    case "video":
      return <VideoFields state={state} files={files} />;
    case "exercise":
      return (
        <>
          <LongText name="task" state={state} files={files} />
          <LongText name="solution" state={state} required={false} />
        </>
      );
    case "simulation":
      return (
        <>
          <SecureAddress state={state} />
          <LongText name="task" state={state} required={false} files={files} />
        </>
      );
    default:
      return kind satisfies never;
  }
}

function VideoFields({ state, files }: Omit<FieldsProps, "kind">) {
  const seconds = outlineField(state, "durationSeconds");
  return (
    <>
      <FileChoice
        name="file"
        state={state}
        files={files}
        types={videoMediaTypes}
        hint={m.outline_file_hint()}
      />
      <SecureAddress state={state} />
      <FormField {...seconds} hint={m.outline_seconds_hint()} required={false} inputMode="numeric" />
      <FileChoice name="captions" state={state} files={files} types={["text/vtt"]} />
      <LongText name="transcript" state={state} required={false} />
    </>
  );
}

/** One of the course's files of these types, or none. */
function FileChoice(choice: {
  name: "file" | "pdf" | "captions";
  state: OutlineFormState;
  files: readonly LessonFile[];
  types: readonly MediaType[];
  hint?: string;
}) {
  const { name, state, files, types, hint } = choice;
  const none = name === "pdf" ? m.outline_choose_file() : m.outline_no_file();
  const fitting = files.filter(({ mediaType }) => types.includes(mediaType));
  return (
    <FormSelect
      {...outlineField(state, name)}
      hint={hint}
      options={[
        { value: "", label: none },
        ...fitting.map((file) => ({ value: file.fileId, label: file.name })),
      ]}
    />
  );
}

function SecureAddress({ state }: { state: OutlineFormState }) {
  const field = outlineField(state, "url");
  return <FormField {...field} inputMode="url" hint={m.outline_https_hint()} autoComplete="off" />;
}

/** A text in Markdown, with the course's pictures at hand. */
function LongText(text: {
  state: OutlineFormState;
  name: string;
  required?: false;
  files?: readonly LessonFile[];
}) {
  const { state, name, required, files = [] } = text;
  const field = outlineField(state, name);
  const pictures = files.filter(({ mediaType }) => imageMediaTypes.some((type) => type === mediaType));
  return (
    <div className="space-y-1">
      <FormTextarea {...field} rows={12} hint={m.outline_markdown_hint()} required={required} />
      <PictureList pictures={pictures} textId={name} />
    </div>
  );
}
