import { Form } from "@remix-run/react";
import Laptop from "lucide-react/icons/laptop";
import { Moment } from "~/components/moment";
import { SubmitButton } from "~/components/submit-button";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";

export interface OwnSession {
  id: string;
  ip: string | null;
  device: { browser: string; system: string | null } | null;
  createdAt: string | Date;
  lastRenewedAt: string | Date;
  /** The one in which the page was opened. */
  isThis: boolean;
}

/** Where the person is logged in: this device, then the others. */
export function SessionsCard({ sessions }: { sessions: readonly OwnSession[] }) {
  const thisFirst = sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
  return (
    <Card title={m.account_sessions_title()} flush>
      <p className="px-4 text-sm text-ink-muted sm:px-5">{m.account_sessions_lead()}</p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {thisFirst.map((session) => (
          <Session key={session.id} {...session} />
        ))}
      </ul>
      <form
        method="post"
        action="/my/security/sessions"
        className="flex flex-wrap items-center justify-between gap-3 px-4 py-4 sm:px-5"
      >
        <p className="text-sm text-ink-muted">{m.account_log_out_everywhere_text()}</p>
        <Button name="intent" value="log-out-everywhere">
          {m.account_log_out_everywhere()}
        </Button>
      </form>
    </Card>
  );
}

function Session(session: OwnSession) {
  const { ip, createdAt, lastRenewedAt, isThis } = session;
  return (
    <li className="flex items-start gap-3 px-4 py-3.5 sm:px-5">
      <Laptop aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-muted" />
      <div className="min-w-0 flex-1 space-y-1 text-sm">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium wrap-anywhere">
          {nameOf(session)}
          {isThis ? <Badge meaning="done">{m.account_this_session()}</Badge> : null}
        </p>
        <p className="text-ink-muted">
          {m.account_session_seen()} <Moment value={lastRenewedAt} />
          {ip ? ` ${m.account_session_address({ address: ip })}` : null}
        </p>
        <p className="text-ink-muted">
          {m.account_session_since()} <Moment value={createdAt} />
        </p>
      </div>
      <LogOut {...session} />
    </li>
  );
}

function LogOut(session: OwnSession) {
  const name = m.account_log_out_named({ device: nameOf(session) });
  if (session.isThis)
    return (
      <form method="post" action="/logout">
        <Button size="small" aria-label={name}>
          {m.general_log_out()}
        </Button>
      </form>
    );
  return (
    <Form method="post" action="/my/security/sessions">
      <input type="hidden" name="sessionId" value={session.id} />
      <SubmitButton name="intent" value="log-out" variant="plain" size="small" aria-label={name}>
        {m.general_log_out()}
      </SubmitButton>
    </Form>
  );
}

function nameOf({ device }: OwnSession): string {
  if (!device) return m.account_device_unknown();
  const { browser, system } = device;
  return system ? m.account_device({ browser, system }) : browser;
}
