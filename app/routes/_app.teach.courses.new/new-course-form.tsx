import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";
import type { Locale } from "~/platform/preferences";
import { EnrolmentFields, KindFields, LengthFields, TextFields } from "./new-course-fields";
import { courseFieldErrors } from "./new-course-words";
import { useNewCourseForm } from "./use-new-course-form";

/** Some fields have problems that alone do not say of which they are. */
const labels: Record<string, () => string> = {
  durationWeeks: m.authoring_weeks,
  maxParticipants: m.authoring_places,
  certificateValidityMonths: m.authoring_validity,
  title: m.authoring_course_title,
  description: m.authoring_description,
};

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
  const problems = Object.entries(form.allErrors).flatMap(([name, codes]) =>
    courseFieldErrors(codes).map((message) => ({
      id: `${form.id}-${name}`,
      label: labels[name]?.(),
      message,
    })),
  );
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-measure space-y-6">
      <FormErrors problems={problems} />
      <Card title={m.authoring_card_texts()}>
        <TextFields fields={fields} />
      </Card>
      <Card title={m.authoring_card_kind()}>
        <KindFields fields={fields} />
        <LengthFields fields={fields} />
      </Card>
      <Card title={m.authoring_card_enrolment()}>
        <EnrolmentFields fields={fields} />
      </Card>
      <SubmitButton busyLabel={m.authoring_creating()}>{m.authoring_create()}</SubmitButton>
    </Form>
  );
}
