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
  courseFieldTies,
} from "~/components/course-fields";
import { FormErrors } from "~/components/form-errors";
import { FormField } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { Checkbox } from "~/components/ui/checkbox";
import { m } from "~/messages/compiled/messages";
import { FactsConflict } from "./facts-conflict";
import { type Choices, FactLists } from "./facts-lists";
import { type FactsFields, type FactValues, useFactsForm } from "./use-facts-form";

export interface FactsFormProps {
  /** What is saved. */
  facts: FactValues;
  /** The version that what stands in the form was written over. */
  version: number | string;
  codeFixed: boolean;
  choices: Choices;
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
  /** Somebody else has saved what is now in `facts`. */
  isLate: boolean;
  /** Saved as it stands, the viewer would lose the course. */
  isLeaving: boolean;
}

/** What is said about a course. */
export function FactsForm({ facts, version, codeFixed, choices, lastResult, ...problem }: FactsFormProps) {
  const [form, fields] = useFactsForm(facts, lastResult);
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-6">
      <AskBeforeLeaving isReturned={lastResult !== undefined} />
      <FormErrors problems={courseFormProblems(form)} />
      {problem.isLate ? (
        <FactsConflict saved={facts} typed={lastResult?.initialValue ?? {}} choices={choices} />
      ) : null}
      {problem.isLeaving ? <LeavingNote /> : null}
      <input type="hidden" name="version" value={version} />
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
        {m.authoring_save()}
      </button>
      <Card title={m.authoring_card_texts()}>
        <CourseTextFields fields={fields} codeFixed={codeFixed} />
      </Card>
      <Card title={m.authoring_card_kind()}>
        <CourseKindFields fields={fields} />
        <CourseLengthFields fields={fields} />
      </Card>
      <Card title={m.authoring_card_enrolment()}>
        <CourseEnrolmentFields fields={fields} />
      </Card>
      <Card title={m.authoring_card_completion()}>
        <div className="grid gap-4">
          <CriteriaFields fields={fields} />
          <CourseCertificateFields fields={fields} />
        </div>
      </Card>
      <FactLists form={form} fields={fields} choices={choices} />
      <SubmitButton busyLabel={m.authoring_saving()}>{m.authoring_save()}</SubmitButton>
    </Form>
  );
}

/** Asks whoever takes themself off the instructors whether they mean it. */
function LeavingNote() {
  return (
    <Callout meaning="soon">
      <p>{m.authoring_leave_text()}</p>
      <Checkbox id="facts-leaves" name="leaves" label={m.authoring_leave_confirm()} />
    </Callout>
  );
}

/** What completing takes besides all required lessons; they belong to the draft. */
function CriteriaFields({ fields: { minimumGrade, minimumAttendancePercent } }: { fields: FactsFields }) {
  return (
    <>
      <FormField
        {...courseFieldTies(minimumGrade)}
        label={m.authoring_minimum_grade()}
        hint={m.authoring_criteria_hint()}
        required={false}
        inputMode="decimal"
      />
      <FormField
        {...courseFieldTies(minimumAttendancePercent)}
        label={m.authoring_minimum_attendance()}
        required={false}
        inputMode="numeric"
      />
    </>
  );
}
