import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { AskBeforeLeaving } from "~/components/ask-before-leaving";
import { courseFormProblems } from "~/components/course-field-words";
import {
  CourseCertificateFields,
  CourseEnrolmentFields,
  CourseKindFields,
  CourseLengthFields,
  CourseTextFields,
} from "~/components/course-fields";
import { FormErrors } from "~/components/form-errors";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";
import type { Locale } from "~/platform/preferences";
import { useNewCourseForm } from "./use-new-course-form";

/** What a course is told by when it is created. */
export function NewCourseForm({
  lastResult,
  language,
}: {
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
  /** What the author reads, and most likely writes in. */
  language: Locale;
}) {
  const [form, fields] = useNewCourseForm(lastResult, language);
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-measure space-y-6">
      <AskBeforeLeaving isReturned={lastResult !== undefined} />
      <FormErrors problems={courseFormProblems(form)} />
      <Card title={m.authoring_card_texts()}>
        <CourseTextFields fields={fields} />
      </Card>
      <Card title={m.authoring_card_kind()}>
        <CourseKindFields fields={fields} />
        <CourseLengthFields fields={fields} />
      </Card>
      <Card title={m.authoring_card_enrolment()}>
        <div className="grid gap-4">
          <CourseEnrolmentFields fields={fields} />
          <CourseCertificateFields fields={fields} />
        </div>
      </Card>
      <SubmitButton busyLabel={m.authoring_creating()}>{m.authoring_create()}</SubmitButton>
    </Form>
  );
}
