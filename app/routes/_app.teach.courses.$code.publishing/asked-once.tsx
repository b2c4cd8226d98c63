import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "~/components/submit-button";

export interface AskedOnceProps {
  question: string;
  /** What it comes to. */
  text: string;
  intent: string;
  /** The button's words. */
  children: ReactNode;
}

/** Something that is not done by one press: the page itself asks once more. */
export function AskedOnce({ question, text, intent, children }: AskedOnceProps) {
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-8 items-center rounded-sm text-ink-muted underline underline-offset-3 hover:text-ink">
        {question}
      </summary>
      <Form method="post" className="mt-2 space-y-3 rounded border border-line bg-sunken p-3">
        <p>{text}</p>
        <SubmitButton name="intent" value={intent} variant="danger">
          {children}
        </SubmitButton>
      </Form>
    </details>
  );
}
