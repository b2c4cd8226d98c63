import { useParams } from "@remix-run/react";
import type { OutlineFormState } from "~/components/outline-fields";
import { outlineFieldErrors } from "~/components/outline-words";
import { Checkbox } from "~/components/ui/checkbox";
import { Fieldset } from "~/components/ui/fieldset";
import { TextLink } from "~/components/ui/link";
import { useHydrated } from "~/components/ui/use-hydrated";
import { attachmentField } from "~/domain/authoring/lesson-files";
import { m } from "~/messages/compiled/messages";

export interface AttachmentFieldsProps {
  state: OutlineFormState;
  files: readonly { fileId: string; name: string }[];
}

/** Which of the course's files learners can download below the lesson. */
export function AttachmentFields({ state: { values, problems }, files }: AttachmentFieldsProps) {
  const { code, lessonId } = useParams();
  const hydrated = useHydrated();
  const search = lessonId === "new" ? "" : `?lesson=${lessonId}`;
  return (
    <Fieldset
      id="attachments"
      legend={m.outline_field_attachments()}
      hint={m.outline_attachments_hint()}
      errors={outlineFieldErrors(problems.attachments)}
    >
      {files.length === 0 ? <p className="text-sm">{m.outline_no_attachments()}</p> : null}
      {files.map(({ fileId, name }) => (
        <Checkbox
          key={fileId}
          id={attachmentField(fileId)}
          name={attachmentField(fileId)}
          label={name}
          defaultChecked={values[attachmentField(fileId)] === "on"}
        />
      ))}
      <p className="text-sm text-ink-muted">
        <TextLink to={`/teach/courses/${code}/files${search}`}>{m.outline_files_link()}</TextLink>
        {hydrated ? null : <span className="block">{m.outline_files_leave()}</span>}
      </p>
    </Fieldset>
  );
}
