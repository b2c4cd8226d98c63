import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { AccountField, AccountFormErrors } from "~/components/account-form";
import { SubmitButton } from "~/components/submit-button";
import { registrationSchema } from "~/domain/people/account-forms";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";

export interface RegistrationFormProps {
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
  waitSeconds: number | null;
}

export function RegistrationForm({ lastResult, waitSeconds }: RegistrationFormProps) {
  const [form, fields] = useForm({
    id: "register",
    lastResult,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, registrationSchema),
  });
  const { firstName, lastName, email, password } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="mt-6 space-y-5">
      <AccountFormErrors fields={[firstName, lastName, email, password]} waitSeconds={waitSeconds} />
      <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
        <AccountField field={firstName} type="text" label={m.auth_first_name()} autoComplete="given-name" />
        <AccountField field={lastName} type="text" label={m.auth_last_name()} autoComplete="family-name" />
      </div>
      <AccountField field={email} type="email" label={m.auth_email()} autoComplete="username" />
      <AccountField
        field={password}
        type="password"
        label={m.auth_password()}
        hint={m.auth_password_hint()}
        autoComplete="new-password"
      />
      <SubmitButton className="w-full" busyLabel={m.auth_registering()}>
        {m.auth_register_button()}
      </SubmitButton>
    </Form>
  );
}
