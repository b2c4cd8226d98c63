import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { AccountField, AccountFormErrors } from "~/components/account-form";
import { Moment } from "~/components/moment";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { passwordChangeSchema } from "~/domain/people/account-forms";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";
import type { SecurityAnswer } from "./security-forms.server";

export interface PasswordCardProps {
  account: { email: string; passwordChangedAt: string | Date | null };
  answer: SecurityAnswer | undefined;
}

export function PasswordCard({ account, answer }: PasswordCardProps) {
  const [form, { currentPassword, newPassword }] = useForm({
    id: "change-password",
    lastResult: answer?.reply,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, passwordChangeSchema),
  });
  const changed = account.passwordChangedAt;
  return (
    <Card title={m.account_password_title()} action={changed ? <Changed at={changed} /> : null}>
      <Form method="post" {...getFormProps(form)} className="max-w-form space-y-5">
        <AccountFormErrors fields={[currentPassword, newPassword]} waitSeconds={answer?.seconds ?? null} />
        {/* Tells password managers whose password it is. */}
        <input type="text" hidden readOnly autoComplete="username" value={account.email} />
        <AccountField
          field={currentPassword}
          type="password"
          label={m.account_current_password()}
          autoComplete="current-password"
        />
        <AccountField
          field={newPassword}
          type="password"
          label={m.auth_new_password()}
          hint={m.auth_password_hint()}
          autoComplete="new-password"
        />
        <p className="text-sm text-ink-muted">{m.account_password_effect()}</p>
        <SubmitButton
          name="intent"
          value="change-password"
          variant="plain"
          busyLabel={m.account_changing_password()}
        >
          {m.account_change_password()}
        </SubmitButton>
      </Form>
    </Card>
  );
}

function Changed({ at }: { at: string | Date }) {
  return (
    <p className="text-sm text-ink-muted">
      {m.account_password_changed()} <Moment value={at} style="date" />
    </p>
  );
}
