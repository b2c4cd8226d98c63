import { Form } from "@remix-run/react";
import { fileSize } from "~/components/file-size";
import { FormErrors } from "~/components/form-errors";
import { FormField, FormSelect, FormTextarea } from "~/components/form-field";
import { usePageContext } from "~/components/page-context";
import { questionFormatChoices } from "~/components/question-format-words";
import { SubmitButton } from "~/components/submit-button";
import type { Choice } from "~/components/ui/select";
import { importMaxBytes } from "~/domain/questions/formats/question-formats";
import { m } from "~/messages/compiled/messages";
import type { ImportRefusal } from "./import-answers.server";
import { importRefusalWords } from "./import-words";

export interface ImportFormProps {
  categories: readonly Choice[];
  category: string | null;
  values: Record<string, string>;
  problem: ImportRefusal | null;
  /** Whether something checked waits to be imported, which is then the main thing to do. */
  isChecked: boolean;
}

/** A file or a text, its format, and where its questions go. */
export function ImportForm({ categories, category, values, problem, isChecked }: ImportFormProps) {
  const errors = problem ? [importRefusalWords[problem]()] : [];
  const isOfText = problem === "both" || (problem === "too-large" && (values.text ?? "") !== "");
  const place = isOfText ? "text" : "file";
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-4" noValidate>
      <FormErrors
        problems={errors.map((message) => ({ id: problem === "unknown" ? undefined : place, message }))}
      />
      <FormSelect
        name="category"
        label={m.transfer_category()}
        hint={m.transfer_category_hint()}
        options={categories}
        defaultValue={values.category ?? category ?? undefined}
      />
      <FormSelect
        name="format"
        label={m.transfer_format()}
        options={[{ value: "auto", label: m.transfer_format_auto() }, ...questionFormatChoices()]}
        defaultValue={values.format ?? "auto"}
      />
      <Source
        text={values.text}
        fileErrors={place === "file" ? errors : []}
        textErrors={place === "text" ? errors : []}
      />
      <SubmitButton name="intent" value="check" variant={isChecked ? "plain" : "primary"}>
        {m.transfer_check()}
      </SubmitButton>
    </Form>
  );
}

function Source(props: { text: string | undefined; fileErrors: string[]; textErrors: string[] }) {
  const { text, fileErrors, textErrors } = props;
  const { locale } = usePageContext();
  return (
    <>
      <FormField
        type="file"
        name="file"
        label={m.transfer_file()}
        hint={m.transfer_file_hint({ size: fileSize(importMaxBytes, locale) })}
        accept=".gift,.txt,.xml"
        errors={fileErrors}
      />
      <FormTextarea
        name="text"
        label={m.transfer_text()}
        rows={8}
        spellCheck={false}
        defaultValue={text}
        errors={textErrors}
        className="[&_textarea]:font-mono"
      />
    </>
  );
}
