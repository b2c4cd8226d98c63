import { Form } from "@remix-run/react";
import UserRoundCheck from "lucide-react/icons/user-round-check";
import { Moment } from "~/components/moment";
import { SubmitButton } from "~/components/submit-button";
import { EmptyState } from "~/components/ui/empty-state";
import { TextLink } from "~/components/ui/link";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

export interface Exception {
  userId: string;
  name: string;
  email: string;
  extraAttempts: number;
  extraMinutes: number;
  opensAt: Date | null;
  closesAt: Date | null;
  reason: string;
  grantedBy: string;
  updatedAt: Date;
  version: string;
}

/** What learners have been granted, each with what can be done about it. */
export function ExceptionList({
  exceptions,
  address,
}: {
  exceptions: readonly Exception[];
  address: string;
}) {
  if (exceptions.length === 0)
    return (
      <EmptyState icon={UserRoundCheck} title={m.exceptions_empty()}>
        {m.exceptions_empty_text()}
      </EmptyState>
    );
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{m.exceptions_title()}</h2>
      <Table
        caption={m.exceptions_title()}
        columns={columns(address)}
        rows={exceptions}
        rowKey={({ userId }) => userId}
      />
    </section>
  );
}

function columns(address: string): Column<Exception>[] {
  return [
    { key: "name", header: m.exceptions_learner(), rowHeader: true, cell: ({ name }) => name },
    { key: "granted", header: m.exceptions_granted(), cell: Granted },
    {
      key: "reason",
      header: m.exceptions_reason(),
      cell: ({ reason }) => <span className="break-words whitespace-pre-line">{reason}</span>,
    },
    {
      key: "by",
      header: m.exceptions_by(),
      cell: ({ grantedBy, updatedAt }) => (
        <>
          {grantedBy}, <Moment value={updatedAt} style="day" />
        </>
      ),
    },
    { key: "change", header: m.exceptions_actions(), cell: (row) => <Actions row={row} address={address} /> },
  ];
}

function Granted({ extraAttempts, extraMinutes, opensAt, closesAt }: Exception) {
  return (
    <ul className="space-y-1">
      {extraAttempts > 0 ? <li>{m.exceptions_plus_attempts({ count: extraAttempts })}</li> : null}
      {extraMinutes > 0 ? <li>{m.exceptions_plus_minutes({ count: extraMinutes })}</li> : null}
      {opensAt ? (
        <li>
          {m.exceptions_opens()}: <Moment value={opensAt} />
        </li>
      ) : null}
      {closesAt ? (
        <li>
          {m.exceptions_closes()}: <Moment value={closesAt} />
        </li>
      ) : null}
    </ul>
  );
}

function Actions({ row: { userId, name, version }, address }: { row: Exception; address: string }) {
  return (
    <div className="space-y-1">
      <p className="flex min-h-8 items-center max-md:justify-end">
        <TextLink to={`${address}?learner=${userId}`} aria-label={m.exceptions_change_of({ name })}>
          {m.exceptions_change()}
        </TextLink>
      </p>
      <details>
        <summary
          aria-label={m.exceptions_remove_ask_of({ name })}
          className="inline-flex min-h-8 items-center rounded-sm text-ink-muted underline underline-offset-3 hover:text-ink"
        >
          {m.exceptions_remove_ask()}
        </summary>
        <Form
          method="post"
          action={address}
          className="mt-2 space-y-3 rounded border border-line bg-sunken p-3 text-start"
        >
          <p>{m.exceptions_remove_text()}</p>
          <input type="hidden" name="learner" value={userId} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton name="intent" value="remove" variant="danger">
            {m.exceptions_remove()}
          </SubmitButton>
        </Form>
      </details>
    </div>
  );
}
