import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { m } from "~/messages/compiled/messages";

/** Withdrawing asks once more, in the page itself. */
export function WithdrawForm({ pending }: { pending: boolean }) {
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-8 items-center rounded-sm text-ink-muted underline underline-offset-3 hover:text-ink">
        {pending ? m.catalog_withdraw_request_ask() : m.catalog_withdraw_ask()}
      </summary>
      <Form method="post" className="mt-2 space-y-3 rounded border border-line bg-sunken p-3">
        <p>{pending ? m.catalog_withdraw_request_text() : m.catalog_withdraw_text()}</p>
        <SubmitButton name="intent" value="withdraw" variant="danger">
          {m.catalog_withdraw()}
        </SubmitButton>
      </Form>
    </details>
  );
}
