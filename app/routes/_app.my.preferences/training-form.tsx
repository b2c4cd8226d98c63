import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors";
import { FormTextarea } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { RadioGroup } from "~/components/ui/radio-group";
import {
  type GroupSize,
  groupSizes,
  type LearningStyle,
  learningStyles,
  type TimeSlot,
  trainingLanguages,
  weekdays,
} from "~/domain/people/training-preferences";
import { trainingPreferencesSchema } from "~/domain/people/training-preferences-form";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";
import { groupWords, languageWord, preferenceErrors, styleWords, weekdayWord } from "./preference-words";
import { TickGroup } from "./tick-group";
import { TimeSlots } from "./time-slots";

export interface TrainingFormProps {
  training: {
    learningStyle: LearningStyle | null;
    groupSize: GroupSize | null;
    preferredDays: readonly number[];
    timeSlots: TimeSlot[];
    languages: string[];
    accessibilityNeeds: string;
  };
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
}

/** How and when somebody likes to learn. Nothing in it has to be said. */
export function TrainingForm({ training, lastResult }: TrainingFormProps) {
  const [form, fields] = useForm({
    id: "training",
    lastResult,
    defaultValue: valuesOf(training),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, trainingPreferencesSchema),
  });
  const problems = Object.entries(form.allErrors).flatMap(([name, codes]) =>
    preferenceErrors(codes).map((message) => ({ id: `${form.id}-${name}`, message })),
  );
  const { accessibilityNeeds: needs } = fields;
  return (
    <Card title={m.preferences_training()}>
      <p className="mb-4 text-sm text-ink-muted">{m.preferences_training_lead()}</p>
      <Form method="post" {...getFormProps(form)} className="space-y-6" preventScrollReset>
        <input type="hidden" name="intent" value="training" />
        <FormErrors problems={problems} />
        {/* Pressing Enter anywhere saves; without this, it would press the first button, which removes a line. */}
        <button type="submit" className="hidden" tabIndex={-1} aria-hidden />
        <Ways fields={fields} />
        <TimeSlots form={form} slots={fields.timeSlots} />
        <FormTextarea
          id={needs.id}
          name={needs.name}
          label={m.preferences_needs()}
          hint={m.preferences_needs_hint()}
          errors={preferenceErrors(needs.errors)}
          defaultValue={needs.initialValue}
          required={false}
          maxLength={1_000}
          rows={3}
        />
        <SubmitButton>{m.preferences_save_training()}</SubmitButton>
      </Form>
    </Card>
  );
}

function valuesOf({ learningStyle, groupSize, preferredDays, ...training }: TrainingFormProps["training"]) {
  return {
    ...training,
    learningStyle: learningStyle ?? "",
    groupSize: groupSize ?? "",
    preferredDays: preferredDays.map(String),
  };
}

type Fields = ReturnType<typeof useForm<ReturnType<typeof valuesOf>>>[1];

function Ways({ fields }: { fields: Fields }) {
  const { learningStyle: style, groupSize: size, preferredDays: days, languages } = fields;
  const open = { value: "", label: m.preferences_no_preference() };
  return (
    <>
      <RadioGroup
        id={style.id}
        name={style.name}
        legend={m.preferences_style()}
        errors={preferenceErrors(style.errors)}
        defaultValue={style.initialValue ?? ""}
        options={[open, ...learningStyles.map((value) => ({ value, label: styleWords[value]() }))]}
      />
      <RadioGroup
        id={size.id}
        name={size.name}
        legend={m.preferences_group()}
        errors={preferenceErrors(size.errors)}
        defaultValue={size.initialValue ?? ""}
        options={[open, ...groupSizes.map((value) => ({ value, label: groupWords[value]() }))]}
      />
      <TickGroup
        field={languages}
        legend={m.preferences_languages()}
        options={trainingLanguages.map((value) => ({ value, label: languageWord(value) }))}
      />
      <TickGroup
        field={days}
        legend={m.preferences_days()}
        options={weekdays.map((day) => ({ value: String(day), label: weekdayWord(day) }))}
      />
    </>
  );
}
