import { Form } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors";
import { usePageContext } from "~/components/page-context";
import { SubmitButton } from "~/components/submit-button";
import { TextProblems } from "~/components/text-problems";
import { Card } from "~/components/ui/card";
import { controlTies, Field } from "~/components/ui/field";
import { Input } from "~/components/ui/input";
import { m } from "~/messages/compiled/messages";
import type { TextRefusal } from "./text-answers.server";
import { refusalWords } from "./text-words";

/** Takes an archive, or says what is wrong with the last one: file by file, line by line. */
export function TextImportForm({ refusal }: { refusal: TextRefusal | null }) {
  const { locale } = usePageContext();
  const errors = refusal ? [refusalWords(refusal, locale)] : [];
  const hint = m.text_import_hint();
  return (
    <Card title={m.text_import()}>
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <FormErrors problems={errors.map((message) => ({ id: "file", message }))} />
        {refusal?.outcome === "wrong" ? <TextProblems problems={refusal.problems} /> : null}
        <Field id="file" label={m.text_import_file()} hint={hint} errors={errors}>
          <Input {...controlTies("file", { hint, errors })} type="file" name="file" accept=".zip" />
        </Field>
        <SubmitButton busyLabel={m.files_uploading()}>{m.text_import_button()}</SubmitButton>
      </Form>
    </Card>
  );
}
