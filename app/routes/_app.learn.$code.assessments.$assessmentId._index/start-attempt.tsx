import { Form } from "@remix-run/react";
import { type PageContext, usePageContext } from "~/components/page-context";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { m } from "~/messages/compiled/messages";
import { sayWhen } from "~/platform/dates";

/** Why no attempt can begin now, as the page gets it. */
export type Refusal =
  | { reason: "not-open-yet"; opensAt: Date }
  | { reason: "closed"; closedAt: Date }
  | { reason: "no-attempts-left"; maxAttempts: number }
  | { reason: "too-soon"; from: Date }
  | { reason: "too-few-questions" };

export interface StartAttemptProps {
  address: string;
  open: { id: string; isOver: boolean } | null;
  refusal: Refusal | null;
  timeLimited: boolean;
  /** It is no longer part of the course: what has been begun can be ended, and nothing begun. */
  isGone: boolean;
}

/** The one thing to do: begin, go on, or be told why not. */
export function StartAttempt({ address, open, refusal, timeLimited, isGone }: StartAttemptProps) {
  const context = usePageContext();
  if (isGone)
    return (
      <Callout meaning="info" title={m.assessment_gone()}>
        <p>{open ? m.assessment_gone_open() : m.assessment_gone_ended()}</p>
        {open ? <GoOn address={address} open={open} /> : null}
      </Callout>
    );
  if (open) return <GoOn address={address} open={open} />;
  if (refusal)
    return (
      <Callout meaning="info">
        <p>{refusalWords(refusal, context)}</p>
      </Callout>
    );
  return (
    <Form method="post" className="space-y-2">
      <SubmitButton name="intent" value="start">
        {m.assessment_start()}
      </SubmitButton>
      {timeLimited ? <p className="text-sm text-ink-muted">{m.assessment_start_time()}</p> : null}
    </Form>
  );
}

function GoOn({ address, open }: { address: string; open: { id: string; isOver: boolean } }) {
  return (
    <p className="mt-2">
      <ButtonLink variant="primary" to={`${address}/attempts/${open.id}`}>
        {open.isOver ? m.assessment_see_result() : m.assessment_go_on()}
      </ButtonLink>
    </p>
  );
}

/** Says it with the time in the reader's own zone. */
export function refusalWords(refusal: Refusal, { locale, timeZone, now }: PageContext): string {
  const when = (value: Date) => sayWhen(value, { locale, timeZone, now: new Date(now) });
  switch (refusal.reason) {
    case "not-open-yet":
      return m.assessment_refused_not_open({ when: when(refusal.opensAt) });
    case "closed":
      return m.assessment_refused_closed({ when: when(refusal.closedAt) });
    case "no-attempts-left":
      return m.assessment_refused_attempts({ count: refusal.maxAttempts });
    case "too-soon":
      return m.assessment_refused_too_soon({ when: when(refusal.from) });
    case "too-few-questions":
      return m.assessment_refused_questions();
    default:
      return refusal satisfies never;
  }
}
