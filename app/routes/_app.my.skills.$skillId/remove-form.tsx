import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { m } from "~/messages/compiled/messages";

/** Removing asks once more, in the page itself; a verified skill says why it stays. */
export function RemoveForm({ isVerified }: { isVerified: boolean }) {
  if (isVerified) return <p className="text-sm text-ink-muted">{m.skills_remove_verified()}</p>;
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-8 items-center rounded-sm text-ink-muted underline underline-offset-3 hover:text-ink">
        {m.skills_remove_ask()}
      </summary>
      <Form method="post" className="mt-2 space-y-3 rounded border border-line bg-sunken p-3">
        <p>{m.skills_remove_text()}</p>
        <SubmitButton name="intent" value="remove" variant="danger">
          {m.skills_remove()}
        </SubmitButton>
      </Form>
    </details>
  );
}
