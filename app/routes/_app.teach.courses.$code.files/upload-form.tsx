import { Form } from "@remix-run/react";
import { type CourseFileProblem, courseFileProblemWords } from "~/components/course-file-words";
import { FormErrors } from "~/components/form-errors";
import { usePageContext } from "~/components/page-context";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { controlTies, Field } from "~/components/ui/field";
import { Input } from "~/components/ui/input";
import { useHydrated } from "~/components/ui/use-hydrated";
import { acceptedFiles, UploadPanel } from "~/components/upload-panel";
import { m } from "~/messages/compiled/messages";

/** Takes one file into the course: while one watches where there is scripting, by a form where there is none. */
export function AddFile({ code, problem }: { code: string; problem: CourseFileProblem | null }) {
  const hydrated = useHydrated();
  return (
    <Card title={m.files_add()}>
      {hydrated && !problem ? <UploadPanel code={code} /> : <UploadForm problem={problem} />}
    </Card>
  );
}

function UploadForm({ problem }: { problem: CourseFileProblem | null }) {
  const { locale } = usePageContext();
  const errors = problem ? [courseFileProblemWords(problem, locale)] : [];
  const hint = m.files_hint();
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-3">
      <FormErrors problems={errors.map((message) => ({ id: "file", message }))} />
      <Field id="file" label={m.files_choose()} hint={hint} errors={errors}>
        <Input {...controlTies("file", { hint, errors })} type="file" name="file" accept={acceptedFiles} />
      </Field>
      <SubmitButton name="intent" value="add" busyLabel={m.files_uploading()}>
        {m.files_upload()}
      </SubmitButton>
    </Form>
  );
}
