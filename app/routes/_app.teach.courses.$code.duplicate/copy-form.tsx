import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { courseFormProblems } from "~/components/course-field-words";
import { courseFieldTies } from "~/components/course-fields";
import { FormErrors } from "~/components/form-errors";
import { FormField } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { courseCopySchema } from "~/domain/authoring/course-form";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";

export interface CopyFormProps {
  title: string;
  /** Where to go back to. */
  back: string;
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
}

/** What a copy of a course must have of its own. */
export function CopyForm({ title, back, lastResult }: CopyFormProps) {
  const [form, fields] = useForm({
    id: "copy",
    lastResult,
    defaultValue: { code: "", title },
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, courseCopySchema),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-measure space-y-5">
      <FormErrors problems={courseFormProblems(form)} />
      <FormField
        {...courseFieldTies(fields.code)}
        label={m.authoring_code()}
        hint={m.authoring_code_hint()}
        autoComplete="off"
      />
      <FormField {...courseFieldTies(fields.title)} label={m.authoring_course_title()} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton busyLabel={m.authoring_duplicating()}>{m.authoring_duplicate()}</SubmitButton>
        <ButtonLink to={back}>{m.authoring_duplicate_back()}</ButtonLink>
      </div>
    </Form>
  );
}
