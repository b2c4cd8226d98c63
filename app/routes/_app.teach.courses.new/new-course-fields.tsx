import { type FieldMetadata, getInputProps, getTextareaProps } from "@conform-to/react";
import { categoryWords, deliveryWords, levelWords } from "~/components/course-words";
import { FormField, FormSelect, FormTextarea } from "~/components/form-field";
import { Checkbox } from "~/components/ui/checkbox";
import { RadioGroup } from "~/components/ui/radio-group";
import { categories, deliveries, levels } from "~/domain/catalog/course-facets";
import { m } from "~/messages/compiled/messages";
import { courseFieldErrors } from "./new-course-words";
import type { NewCourseFields } from "./use-new-course-form";

interface FieldsProps {
  fields: NewCourseFields;
}

/** What a field and its control share. */
function ties({ id, name, errors }: Pick<FieldMetadata, "id" | "name" | "errors">) {
  return { id, name, errors: courseFieldErrors(errors) };
}

export function TextFields({ fields: { code, title, description, language } }: FieldsProps) {
  const languages = [
    { value: "en", label: m.authoring_language_en() },
    { value: "de", label: m.authoring_language_de() },
  ];
  return (
    <div className="grid gap-4">
      <FormField
        {...getInputProps(code, { type: "text" })}
        key="code"
        {...ties(code)}
        label={m.authoring_code()}
        hint={m.authoring_code_hint()}
        autoComplete="off"
      />
      <FormField
        {...getInputProps(title, { type: "text" })}
        key="title"
        {...ties(title)}
        label={m.authoring_course_title()}
      />
      <FormTextarea
        {...getTextareaProps(description)}
        key="description"
        {...ties(description)}
        label={m.authoring_description()}
        rows={6}
      />
      <FormSelect
        {...ties(language)}
        defaultValue={language.initialValue}
        label={m.authoring_language()}
        options={languages}
      />
    </div>
  );
}

export function KindFields({ fields: { category, difficulty, delivery } }: FieldsProps) {
  const choices = [
    {
      field: category,
      label: m.authoring_category(),
      options: categories.map((value) => ({ value, label: categoryWords[value]() })),
    },
    {
      field: difficulty,
      label: m.authoring_difficulty(),
      options: levels.map((value) => ({ value, label: levelWords[value]() })),
    },
    {
      field: delivery,
      label: m.authoring_delivery(),
      options: deliveries.map((value) => ({ value, label: deliveryWords[value]() })),
    },
  ];
  return (
    <div className="mb-4 grid gap-4 sm:grid-cols-3">
      {choices.map(({ field, label, options }) => (
        <FormSelect
          key={field.name}
          {...ties(field)}
          defaultValue={field.initialValue}
          label={label}
          options={options}
        />
      ))}
    </div>
  );
}

export function LengthFields({ fields: { durationHours, durationWeeks } }: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField
        {...getInputProps(durationHours, { type: "text" })}
        key="hours"
        {...ties(durationHours)}
        label={m.authoring_hours()}
        inputMode="decimal"
      />
      <FormField
        {...getInputProps(durationWeeks, { type: "text" })}
        key="weeks"
        {...ties(durationWeeks)}
        label={m.authoring_weeks()}
        required={false}
        inputMode="numeric"
      />
    </div>
  );
}

export function EnrolmentFields({ fields }: FieldsProps) {
  const { selfEnrolment, maxParticipants, certificateProvided, certificateValidityMonths } = fields;
  return (
    <div className="grid gap-4">
      <RadioGroup
        {...ties(selfEnrolment)}
        legend={m.authoring_enrolment()}
        defaultValue={selfEnrolment.initialValue}
        options={[
          { value: "open", label: m.authoring_enrolment_open() },
          { value: "approval", label: m.authoring_enrolment_approval() },
        ]}
      />
      <FormField
        {...getInputProps(maxParticipants, { type: "text" })}
        key="places"
        {...ties(maxParticipants)}
        label={m.authoring_places()}
        required={false}
        inputMode="numeric"
      />
      <Checkbox
        {...ties(certificateProvided)}
        defaultChecked={certificateProvided.initialValue === "on"}
        label={m.authoring_certificate()}
      />
      <FormField
        {...getInputProps(certificateValidityMonths, { type: "text" })}
        key="validity"
        {...ties(certificateValidityMonths)}
        label={m.authoring_validity()}
        required={false}
        inputMode="numeric"
      />
    </div>
  );
}
