import { Link } from "@remix-run/react";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import PencilLine from "lucide-react/icons/pencil-line";
import type { ReactNode } from "react";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";

export interface LedPeopleProps {
  of: "team" | "courses" | "all";
  /** How many requests wait for the viewer's decision. */
  requests: number;
  /** How many attempts wait for the viewer's marks. */
  attempts: number;
  /** Null where the viewer leads and teaches nobody: only requests are told. */
  standing: { learning: number; overdue: number; completed: number } | null;
}

/** What waits for who leads or teaches, and how their people stand, in a few lines. */
export function LedPeople({ of, requests, attempts, standing }: LedPeopleProps) {
  const titles = {
    team: m.dashboard_led_team,
    courses: m.dashboard_led_courses,
    all: m.approvals_title,
  };
  return (
    <Card title={titles[of]()}>
      <ul className="space-y-2 text-sm">
        <Line icon={<ClipboardCheck aria-hidden className="text-ink-muted" />}>
          {requests > 0 ? (
            <Link to="/team/approvals" className="font-medium text-accent-ink underline underline-offset-3">
              {m.dashboard_led_requests({ count: requests })}
            </Link>
          ) : (
            m.dashboard_led_no_requests()
          )}
        </Line>
        {attempts > 0 ? (
          <Line icon={<PencilLine aria-hidden className="text-ink-muted" />}>
            <Link to="/teach/grading" className="font-medium text-accent-ink underline underline-offset-3">
              {m.grading_wait({ count: attempts })}
            </Link>
          </Line>
        ) : null}
        {standing ? <Standing {...standing} /> : null}
      </ul>
    </Card>
  );
}

function Standing({ learning, overdue, completed }: NonNullable<LedPeopleProps["standing"]>) {
  const done = <CircleCheck aria-hidden className="text-done" />;
  return (
    <>
      {overdue > 0 ? (
        <Line icon={<CircleAlert aria-hidden className="text-overdue" />}>
          {m.dashboard_led_overdue({ count: overdue })}
        </Line>
      ) : (
        <Line icon={done}>{m.dashboard_led_on_time()}</Line>
      )}
      <Line icon={null}>{m.dashboard_led_learning({ count: learning })}</Line>
      <Line icon={null}>{m.dashboard_led_completed({ count: completed })}</Line>
    </>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <span className="mt-0.5 size-4 shrink-0 [&>svg]:size-4">{icon}</span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
