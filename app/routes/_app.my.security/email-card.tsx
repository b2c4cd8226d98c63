import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { AccountField, AccountFormErrors } from "~/components/account-form";
import { SubmitButton } from "~/components/submit-button";
import { Badge } from "~/components/ui/badge";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { emailChangeSchema } from "~/domain/people/account-forms";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";
import type { SecurityAnswer } from "./security-forms.server";

export interface EmailCardProps {
  account: {
    email: string;
    /** Of the change that is under way; null: none is. */
    newEmail: string | null;
    oldAgreedAt: string | Date | null;
    newAgreedAt: string | Date | null;
  };
  answer: SecurityAnswer | undefined;
}

export function EmailCard({ account, answer }: EmailCardProps) {
  const [form, { email, currentPassword }] = useForm({
    id: "change-email",
    lastResult: answer?.reply,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, emailChangeSchema),
  });
  return (
    <Card title={m.account_email_title()}>
      <p className="wrap-anywhere">{m.account_email_present({ email: account.email })}</p>
      {account.newEmail === null ? null : <Pending {...account} newEmail={account.newEmail} />}
      <Form method="post" {...getFormProps(form)} className="mt-5 max-w-form space-y-5">
        <AccountFormErrors fields={[email, currentPassword]} waitSeconds={answer?.seconds ?? null} />
        <AccountField field={email} type="email" label={m.account_email_new()} autoComplete="email" />
        <AccountField
          field={currentPassword}
          type="password"
          label={m.account_current_password()}
          autoComplete="current-password"
        />
        <p className="text-sm text-ink-muted">{m.account_email_effect()}</p>
        <SubmitButton
          name="intent"
          value="change-email"
          variant="plain"
          busyLabel={m.account_changing_email()}
        >
          {m.account_change_email()}
        </SubmitButton>
      </Form>
    </Card>
  );
}

function Pending({ newEmail, oldAgreedAt, newAgreedAt }: EmailCardProps["account"] & { newEmail: string }) {
  return (
    <Callout className="mt-4 wrap-anywhere" title={m.account_pending_title({ email: newEmail })}>
      <ul className="space-y-1.5 py-1">
        <Side label={m.account_pending_old()} hasAgreed={oldAgreedAt !== null} />
        <Side label={m.account_pending_new()} hasAgreed={newAgreedAt !== null} />
      </ul>
      <Form method="post" className="pt-1">
        <SubmitButton name="intent" value="cancel-email-change" variant="plain" size="small">
          {m.account_pending_cancel()}
        </SubmitButton>
      </Form>
    </Callout>
  );
}

function Side({ label, hasAgreed }: { label: string; hasAgreed: boolean }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {label}
      {hasAgreed ? (
        <Badge meaning="done">{m.account_pending_agreed()}</Badge>
      ) : (
        <span className="text-ink-muted">{m.account_pending_waiting()}</span>
      )}
    </li>
  );
}
