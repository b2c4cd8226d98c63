import { m } from "~/messages/compiled/messages";
import { courseFieldErrors } from "./course-field-words";
import { categoryWords, deliveryWords, levelWords } from "./course-words";
import { FormField, FormSelect, FormTextarea } from "./form-field";
import { Checkbox } from "./ui/checkbox";
import { RadioGroup } from "./ui/radio-group";

/** What a form says of one of its fields. */
export interface CourseField {
  id: string;
  name: string;
  /** Codes. */
  errors?: string[] | undefined;
  initialValue?: unknown;
}

/** The fields by which a course is described, whether it is new or not. */
export type CourseFields = Record<
  | "code"
  | "title"
  | "description"
  | "language"
  | "category"
  | "difficulty"
  | "delivery"
  | "durationHours"
  | "durationWeeks"
  | "selfEnrolment"
  | "maxParticipants"
  | "certificateProvided"
  | "certificateValidityMonths",
  CourseField
>;

interface FieldsProps {
  fields: CourseFields;
}

/** What a field and its control share. */
export function courseFieldTies({ id, name, errors, initialValue }: CourseField) {
  const defaultValue = typeof initialValue === "string" ? initialValue : undefined;
  return { id, name, errors: courseFieldErrors(errors), defaultValue };
}

/** @param codeFixed the code stays as it is: others address the course by it */
export function CourseTextFields({ fields, codeFixed }: FieldsProps & { codeFixed?: boolean }) {
  const { code, title, description, language } = fields;
  const languages = [
    { value: "en", label: m.authoring_language_en() },
    { value: "de", label: m.authoring_language_de() },
  ];
  return (
    <div className="grid gap-4">
      <FormField
        {...courseFieldTies(code)}
        label={m.authoring_code()}
        hint={codeFixed ? m.authoring_code_fixed_hint() : m.authoring_code_hint()}
        readOnly={codeFixed}
        autoComplete="off"
      />
      <FormField {...courseFieldTies(title)} label={m.authoring_course_title()} />
      <FormTextarea {...courseFieldTies(description)} label={m.authoring_description()} rows={6} />
      <FormSelect {...courseFieldTies(language)} label={m.authoring_language()} options={languages} />
    </div>
  );
}

/** A list of fixed choices in the reader's words. */
export function choicesOf(words: Record<string, () => string>) {
  return Object.entries(words).map(([value, word]) => ({ value, label: word() }));
}

export function CourseKindFields({ fields: { category, difficulty, delivery } }: FieldsProps) {
  const choices = [
    { field: category, label: m.authoring_category(), options: choicesOf(categoryWords) },
    { field: difficulty, label: m.authoring_difficulty(), options: choicesOf(levelWords) },
    { field: delivery, label: m.authoring_delivery(), options: choicesOf(deliveryWords) },
  ];
  return (
    <div className="mb-4 grid gap-4 sm:grid-cols-3">
      {choices.map(({ field, label, options }) => (
        <FormSelect key={field.name} {...courseFieldTies(field)} label={label} options={options} />
      ))}
    </div>
  );
}

export function CourseLengthFields({ fields: { durationHours, durationWeeks } }: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField {...courseFieldTies(durationHours)} label={m.authoring_hours()} inputMode="decimal" />
      <FormField
        {...courseFieldTies(durationWeeks)}
        label={m.authoring_weeks()}
        required={false}
        inputMode="numeric"
      />
    </div>
  );
}

export function CourseEnrolmentFields({ fields: { selfEnrolment, maxParticipants } }: FieldsProps) {
  return (
    <div className="grid gap-4">
      <RadioGroup
        {...courseFieldTies(selfEnrolment)}
        legend={m.authoring_enrolment()}
        options={[
          { value: "open", label: m.authoring_enrolment_open() },
          { value: "approval", label: m.authoring_enrolment_approval() },
        ]}
      />
      <FormField
        {...courseFieldTies(maxParticipants)}
        label={m.authoring_places()}
        required={false}
        inputMode="numeric"
      />
    </div>
  );
}

export function CourseCertificateFields({ fields }: FieldsProps) {
  const { certificateProvided, certificateValidityMonths } = fields;
  const { defaultValue: ticked, ...tick } = courseFieldTies(certificateProvided);
  return (
    <div className="grid gap-4">
      <Checkbox {...tick} defaultChecked={ticked === "on"} label={m.authoring_certificate()} />
      <FormField
        {...courseFieldTies(certificateValidityMonths)}
        label={m.authoring_validity()}
        required={false}
        inputMode="numeric"
      />
    </div>
  );
}
