import { type FieldMetadata, getInputProps } from "@conform-to/react";
import type { ComponentPropsWithoutRef } from "react";
import { fieldErrors, waitWords } from "./account-words";
import { FormErrors } from "./form-errors";
import { FormField } from "./form-field";

type Field = FieldMetadata<string>;

/** The summary of what is wrong with an account form: its fields, or that it has to wait. */
export function AccountFormErrors({
  fields,
  waitSeconds,
}: {
  fields: readonly Field[];
  waitSeconds: number | null;
}) {
  const problems = [
    ...(waitSeconds === null ? [] : [{ message: waitWords(waitSeconds) }]),
    ...fields.flatMap(({ id, errors }) => fieldErrors(errors).map((message) => ({ id, message }))),
  ];
  return <FormErrors problems={problems} />;
}

/** A field of an account form, with its problems in words. */
export function AccountField({
  field,
  type,
  ...props
}: { field: Field; type: "text" | "email" | "password"; label: string; hint?: string } & Pick<
  ComponentPropsWithoutRef<"input">,
  "autoComplete"
>) {
  const { key: _, ...input } = getInputProps(field, { type });
  return <FormField {...input} {...props} errors={fieldErrors(field.errors)} />;
}
