import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { AccountField, AccountFormErrors } from "~/components/account-form";
import { SubmitButton } from "~/components/submit-button";
import { passwordResetSchema } from "~/domain/people/account-forms";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";

export interface ResetFormProps {
  token: string;
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
}

export function ResetForm({ token, lastResult }: ResetFormProps) {
  const [form, { password }] = useForm({
    id: "reset",
    lastResult,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, passwordResetSchema),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-6 space-y-5">
      <AccountFormErrors fields={[password]} waitSeconds={null} />
      <input type="hidden" name="token" value={token} />
      <AccountField
        field={password}
        type="password"
        label={m.auth_new_password()}
        hint={m.auth_password_hint()}
        autoComplete="new-password"
      />
      <SubmitButton className="w-full" busyLabel={m.auth_reset_saving()}>
        {m.auth_reset_button()}
      </SubmitButton>
    </Form>
  );
}
