import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";
import type { Place } from "./attempt-places";

/** The last look before handing in: what has been left open. */
export function AttemptSummary({ places, formId }: { places: readonly Place[]; formId: string }) {
  const open = places.filter(({ isAnswered }) => !isAnswered);
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-semibold">{m.assessment_summary()}</h2>
      {open.length === 0 ? (
        <Callout meaning="done">
          <p>{m.assessment_summary_all({ count: places.length })}</p>
        </Callout>
      ) : (
        <Callout meaning="soon" title={m.assessment_summary_open({ count: open.length })}>
          <ul className="flex flex-wrap gap-x-4">
            {open.map(({ slot, page }) => (
              <li key={slot}>
                <TextLink to={`?page=${page}#q${slot}`} className="inline-flex min-h-8 items-center">
                  {m.assessment_question_number({ number: slot })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <p className="text-sm text-ink-muted">{m.assessment_submit_hint()}</p>
      <Form id={formId} method="post">
        <SubmitButton name="intent" value="submit" busyLabel={m.assessment_submitting()}>
          {m.assessment_submit()}
        </SubmitButton>
      </Form>
    </section>
  );
}
