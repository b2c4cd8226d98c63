import { Form } from "@remix-run/react";
import { type CourseFileProblem, courseFileProblemWords } from "~/components/course-file-words";
import { FormErrors } from "~/components/form-errors";
import { usePageContext } from "~/components/page-context";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { controlTies, Field } from "~/components/ui/field";
import { Input } from "~/components/ui/input";
import { lessonMediaTypes } from "~/domain/files/media-types";
import { m } from "~/messages/compiled/messages";

/** Takes one file into the course, with scripting and without. */
export function UploadForm({ problem }: { problem: CourseFileProblem | null }) {
  const { locale } = usePageContext();
  const errors = problem ? [courseFileProblemWords(problem, locale)] : [];
  const hint = m.files_hint();
  return (
    <Card title={m.files_add()}>
      <Form method="post" encType="multipart/form-data" className="space-y-3">
        <FormErrors problems={errors.map((message) => ({ id: "file", message }))} />
        <Field id="file" label={m.files_choose()} hint={hint} errors={errors}>
          <Input
            {...controlTies("file", { hint, errors })}
            type="file"
            name="file"
            accept={[...lessonMediaTypes, ".vtt"].join(",")}
          />
        </Field>
        <SubmitButton name="intent" value="add" busyLabel={m.files_uploading()}>
          {m.files_upload()}
        </SubmitButton>
      </Form>
    </Card>
  );
}
