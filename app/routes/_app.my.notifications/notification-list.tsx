import { Form, Link } from "@remix-run/react";
import Bell from "lucide-react/icons/bell";
import Check from "lucide-react/icons/check";
import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { useKeptFocus } from "~/components/use-kept-focus";
import { m } from "~/messages/compiled/messages";

interface Row {
  id: string;
  text: string;
  to: string;
  isRead: boolean;
  createdAt: string | Date;
}

/** What a person has been told, newest first. */
export function NotificationList({ notifications }: { notifications: readonly Row[] }) {
  const unread = notifications.filter(({ isRead }) => !isRead).length;
  const list = useKeptFocus<HTMLUListElement>(unread);
  if (notifications.length === 0) {
    return (
      <EmptyState icon={Bell} title={m.notifications_empty_title()}>
        {m.notifications_empty_text()}
      </EmptyState>
    );
  }
  return (
    <ul
      ref={list}
      tabIndex={-1}
      className="divide-y divide-line rounded-lg border border-line bg-surface outline-none"
    >
      {notifications.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <p className="break-words">
              <Link to={row.to} className="text-accent-ink underline underline-offset-3">
                {row.text}
              </Link>
            </p>
            <p className="mt-0.5 flex flex-wrap items-center gap-2 text-sm text-ink-muted">
              <Moment value={row.createdAt} />
              {row.isRead ? null : <Badge meaning="info">{m.notifications_new()}</Badge>}
            </p>
          </div>
          {row.isRead ? null : <ReadOne id={row.id} text={row.text} />}
        </li>
      ))}
    </ul>
  );
}

function ReadOne({ id, text }: { id: string; text: string }) {
  return (
    <Form method="post" preventScrollReset className="-ms-2.5">
      <input type="hidden" name="id" value={id} />
      <Button
        name="intent"
        value="read"
        variant="quiet"
        size="small"
        aria-label={m.notifications_read_this({ text })}
      >
        <Check aria-hidden />
        {m.notifications_read()}
      </Button>
    </Form>
  );
}

export function ReadAll() {
  return (
    <Form method="post">
      <Button name="intent" value="read-all">
        {m.notifications_read_all()}
      </Button>
    </Form>
  );
}
