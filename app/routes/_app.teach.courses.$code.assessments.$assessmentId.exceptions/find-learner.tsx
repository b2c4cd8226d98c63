import { Form } from "@remix-run/react";
import { FormField } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

export interface FindLearnerProps {
  q: string;
  /** Null: nobody has been looked for. */
  found: readonly { userId: string; name: string; email: string; hasException: boolean }[] | null;
  address: string;
}

/** The way to a new exception: a learner of the course is looked for, then chosen. */
export function FindLearner({ q, found, address }: FindLearnerProps) {
  return (
    <Card title={m.exceptions_add()}>
      <div className="space-y-4">
        <Form method="get" action="#results" role="search" className="flex flex-wrap items-end gap-3">
          <FormField
            key={q}
            name="q"
            type="search"
            label={m.exceptions_search()}
            defaultValue={q}
            maxLength={100}
            className="min-w-56 flex-1"
          />
          <Button type="submit">{m.exceptions_find()}</Button>
        </Form>
        {found ? (
          <p id="results" role="status" className="text-sm text-ink-muted">
            {found.length === 0 ? m.exceptions_found_nobody() : m.learners_found({ count: found.length })}
          </p>
        ) : null}
        {found && found.length > 0 ? <Found found={found} address={address} /> : null}
      </div>
    </Card>
  );
}

function Found({ found, address }: { found: NonNullable<FindLearnerProps["found"]>; address: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {found.map(({ userId, name, email, hasException }) => (
        <li key={userId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
          <span className="min-w-0 text-sm">
            <span className="font-medium">{name}</span>{" "}
            <span className="break-all text-ink-muted">{email}</span>
          </span>
          <TextLink
            to={`${address}?learner=${userId}`}
            aria-label={hasException ? m.exceptions_change_of({ name }) : m.exceptions_grant_to({ name })}
          >
            {hasException ? m.exceptions_change() : m.exceptions_grant()}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
