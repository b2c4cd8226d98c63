import { m } from "~/messages/compiled/messages";
import { FormField, FormTextarea } from "./form-field";
import { outlineFieldErrors, outlineFieldLabel } from "./outline-words";
import { Checkbox } from "./ui/checkbox";

/** What a form of the outline shows in its fields, and a code for each that is wrong. */
export interface OutlineFormState {
  values: Record<string, string>;
  problems: Record<string, string>;
}

/** One of its fields by name: what every kind of control takes. */
export function outlineField({ values, problems }: OutlineFormState, name: string) {
  return {
    name,
    label: outlineFieldLabel(name),
    defaultValue: values[name] ?? "",
    errors: outlineFieldErrors(problems[name]),
  };
}

/** The fields that modules and lessons begin with. */
export function TitleFields({ state }: { state: OutlineFormState }) {
  return (
    <>
      <FormField {...outlineField(state, "title")} maxLength={200} autoComplete="off" />
      <FormTextarea {...outlineField(state, "description")} required={false} rows={3} maxLength={5000} />
    </>
  );
}

/** Whether the course cannot be completed without it. */
export function RequiredField({ state, hint }: { state: OutlineFormState; hint: string }) {
  return (
    <Checkbox
      id="required"
      name="required"
      label={m.outline_field_required()}
      hint={hint}
      defaultChecked={state.values.required === "on"}
    />
  );
}
