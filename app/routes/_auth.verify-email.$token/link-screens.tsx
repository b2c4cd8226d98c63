import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { DefinitionList } from "~/components/ui/definition-list";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

function Screen({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-2 text-ink-muted wrap-anywhere">{text}</p>
      {children}
    </>
  );
}

/** One button that confirms the address of a registration. */
export function AskAccount({ email }: { email: string }) {
  return (
    <Screen title={m.auth_confirm_title()} text={m.auth_confirm_text({ email })}>
      <Form method="post" className="mt-6">
        <SubmitButton className="w-full" busyLabel={m.auth_confirming()}>
          {m.auth_confirm_button()}
        </SubmitButton>
      </Form>
    </Screen>
  );
}

/** One button with which one of the two addresses agrees to a change. */
export function AskChange({ email, newEmail }: { email: string; newEmail: string }) {
  return (
    <Screen title={m.auth_change_title()} text={m.auth_change_text()}>
      <DefinitionList
        className="mt-4 wrap-anywhere"
        items={[
          { term: m.auth_change_from(), detail: email },
          { term: m.auth_change_to(), detail: newEmail },
        ]}
      />
      <p className="mt-4 text-sm text-ink-muted">{m.auth_change_both()}</p>
      <Form method="post" className="mt-6">
        <SubmitButton className="w-full" busyLabel={m.auth_confirming()}>
          {m.auth_change_button()}
        </SubmitButton>
      </Form>
    </Screen>
  );
}

/** What has become of it. */
export function Answered({ outcome }: { outcome: "agreed" | "taken" | "link-invalid" }) {
  if (outcome === "agreed")
    return <Screen title={m.auth_change_agreed_title()} text={m.auth_change_agreed_text()} />;
  if (outcome === "taken")
    return <Screen title={m.auth_change_taken_title()} text={m.auth_change_taken_text()} />;
  return (
    <Screen title={m.auth_link_gone_title()} text={m.auth_link_gone_text()}>
      <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 text-sm">
        <ButtonLink to="/login" variant="primary">
          {m.general_log_in()}
        </ButtonLink>
        <TextLink to="/verify-email">{m.auth_unconfirmed_link()}</TextLink>
      </p>
    </Screen>
  );
}
