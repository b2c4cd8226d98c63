import { Form } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { type CourseFileProblem, courseFileProblemWords } from "./course-file-words";
import { FormErrors } from "./form-errors";
import { usePageContext } from "./page-context";
import { SubmitButton } from "./submit-button";
import { controlTies, Field } from "./ui/field";
import { Input } from "./ui/input";

export interface UploadFormProps {
  problem: CourseFileProblem | null;
  /** The types to choose from, as the attribute `accept` has them. */
  accept: string;
  hint: string;
}

/** Sends one file, by a form of the browser's. */
export function UploadForm({ problem, accept, hint }: UploadFormProps) {
  const { locale } = usePageContext();
  const errors = problem ? [courseFileProblemWords(problem, locale)] : [];
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-3">
      <FormErrors problems={errors.map((message) => ({ id: "file", message }))} />
      <Field id="file" label={m.files_choose()} hint={hint} errors={errors}>
        <Input {...controlTies("file", { hint, errors })} type="file" name="file" accept={accept} />
      </Field>
      <SubmitButton name="intent" value="add" busyLabel={m.files_uploading()}>
        {m.files_upload()}
      </SubmitButton>
    </Form>
  );
}
