import { Link } from "@remix-run/react";
import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";

interface WaitingRequest {
  id: string;
  code: string;
  title: string;
  /** Of the title. */
  language: string;
  enrolledAt: string | Date;
}

/** Enrolments that somebody has still to approve. */
export function WaitingRequests({ requests }: { requests: readonly WaitingRequest[] }) {
  return (
    <Card title={m.dashboard_waiting()}>
      <ul className="divide-y divide-line">
        {requests.map(({ id, code, title, language, enrolledAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 text-sm">
            <Link
              to={`/courses/${code}`}
              lang={language}
              className="font-medium text-accent-ink underline underline-offset-3"
            >
              {title}
            </Link>
            <span className="text-ink-muted">
              {m.dashboard_requested()} <Moment value={enrolledAt} style="day" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface DecidedRequest {
  id: string;
  code: string;
  title: string;
  /** Of the title. */
  language: string;
  verdict: "approved" | "declined";
  decidedAt: string | Date;
  reason: string | null;
}

/** What was said to the viewer's requests in the last days, with the reason for a no. */
export function DecidedRequests({ requests }: { requests: readonly DecidedRequest[] }) {
  return (
    <Card title={m.dashboard_decided()}>
      <ul className="divide-y divide-line">
        {requests.map(({ id, code, title, language, verdict, decidedAt, reason }) => (
          <li key={id} className="space-y-1.5 py-2.5 text-sm">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link
                to={`/courses/${code}`}
                lang={language}
                className="min-w-0 flex-1 font-medium text-accent-ink underline underline-offset-3"
              >
                {title}
              </Link>
              {verdict === "approved" ? (
                <Badge meaning="done">{m.dashboard_decided_approved()}</Badge>
              ) : (
                <Badge meaning="overdue">{m.dashboard_decided_declined()}</Badge>
              )}
              <span className="text-ink-muted">
                <Moment value={decidedAt} style="day" />
              </span>
            </p>
            {reason ? <p className="border-s-2 border-line-strong ps-3 break-words">{reason}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
