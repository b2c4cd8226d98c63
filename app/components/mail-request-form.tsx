import { getFormProps, type Submission, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { AccountField, AccountFormErrors } from "./account-form";
import { SubmitButton } from "./submit-button";

export interface MailRequestFormProps {
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
  /** How long to wait before asking again; null: not at all. */
  waitSeconds: number | null;
  validate: (formData: FormData) => Submission<{ email: string }>;
  button: string;
  /** Whether it is what one comes to the page for. */
  main?: boolean;
}

/** Asks for an address to which a mail is sent. */
export function MailRequestForm({
  lastResult,
  waitSeconds,
  validate,
  button,
  main = true,
}: MailRequestFormProps) {
  const [form, { email }] = useForm<{ email: string }>({
    id: "mail-request",
    lastResult,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => validate(formData),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-6 space-y-5">
      <AccountFormErrors fields={[email]} waitSeconds={waitSeconds} />
      <AccountField field={email} type="email" label={m.auth_email()} autoComplete="email" />
      <SubmitButton className="w-full" variant={main ? "primary" : "plain"}>
        {button}
      </SubmitButton>
    </Form>
  );
}
