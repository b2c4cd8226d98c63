import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { m } from "~/messages/compiled/messages";
import { controlTies, Field } from "./ui/field";
import { Input } from "./ui/input";
import { type Choice, Select } from "./ui/select";
import { Textarea } from "./ui/textarea";

export interface FormFieldLabels {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, in whole sentences; none or empty when all is well. */
  errors?: string[] | undefined;
  /** Default: the name. */
  id?: string;
  labelHidden?: boolean;
  className?: string;
}

type Rest<Tag extends "input" | "textarea" | "select"> = Omit<
  ComponentPropsWithoutRef<Tag>,
  keyof FormFieldLabels | "children"
>;

/** The parts that all three kinds of field share, out of the props that they take. */
function frame(props: FormFieldLabels & { required?: boolean | undefined }) {
  const id = props.id ?? props.name;
  const { label, hint, errors, labelHidden, className } = props;
  const optional = props.required === false ? m.general_optional() : undefined;
  return {
    field: { id, label, hint, errors, labelHidden, className, optional },
    ties: { ...controlTies(id, props), name: props.name },
  };
}

/**
 * A labelled line of text: name, label, hint, errors, and every attribute of `<input>`. What Conform's
 * `getInputProps` gives can be spread into it. `required={false}` says "(optional)" beside the label.
 */
export function FormField(props: FormFieldLabels & Rest<"input">) {
  const { field, ties } = frame(props);
  const { label, hint, errors, labelHidden, className, ...input } = props;
  return (
    <Field {...field}>
      <Input {...input} {...ties} />
    </Field>
  );
}

/** The same with several lines of text. */
export function FormTextarea(props: FormFieldLabels & Rest<"textarea">) {
  const { field, ties } = frame(props);
  const { label, hint, errors, labelHidden, className, ...textarea } = props;
  return (
    <Field {...field}>
      <Textarea {...textarea} {...ties} />
    </Field>
  );
}

/** The same with a list of choices. */
export function FormSelect(props: FormFieldLabels & Rest<"select"> & { options: readonly Choice[] }) {
  const { field, ties } = frame(props);
  const { label, hint, errors, labelHidden, className, ...select } = props;
  return (
    <Field {...field}>
      <Select {...select} {...ties} />
    </Field>
  );
}
