import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { fieldErrors } from "~/components/account-words";
import { FormErrors } from "~/components/form-errors";
import { FormField } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { Checkbox } from "~/components/ui/checkbox";
import { signInSchema } from "~/domain/people/sign-in-form";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";
import { type SignInProblem, signInProblemWords } from "./sign-in-words";

export interface LogInFormProps {
  redirectTo: string;
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
  problem: SignInProblem | null;
}

export function LogInForm({ redirectTo, lastResult, problem }: LogInFormProps) {
  const [form, fields] = useForm({
    id: "log-in",
    lastResult,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, signInSchema),
  });
  const email = { id: fields.email.id, errors: fieldErrors(fields.email.errors) };
  const password = { id: fields.password.id, errors: fieldErrors(fields.password.errors) };
  const problems = [
    ...(problem ? [{ message: signInProblemWords(problem) }] : []),
    ...[email, password].flatMap(({ id, errors }) => errors.map((message) => ({ id, message }))),
  ];
  return (
    <Form method="post" {...getFormProps(form)} className="mt-6 space-y-5">
      <FormErrors problems={problems} />
      <input type="hidden" name="redirectTo" value={redirectTo} />
      <FormField
        {...getInputProps(fields.email, { type: "email" })}
        key="email"
        label={m.auth_email()}
        errors={email.errors}
        autoComplete="username"
      />
      <FormField
        {...getInputProps(fields.password, { type: "password" })}
        key="password"
        label={m.auth_password()}
        errors={password.errors}
        autoComplete="current-password"
      />
      <Remember field={getInputProps(fields.remember, { type: "checkbox" })} />
      <SubmitButton className="w-full" busyLabel={m.auth_logging_in()}>
        {m.general_log_in()}
      </SubmitButton>
    </Form>
  );
}

function Remember({ field }: { field: ReturnType<typeof getInputProps> }) {
  const { key: _, ...input } = field;
  return <Checkbox {...input} label={m.auth_remember()} hint={m.auth_remember_hint()} />;
}
