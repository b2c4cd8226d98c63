import { Moment } from "~/components/moment";
import { Callout } from "~/components/ui/callout";
import type { EnrolmentStatus } from "~/domain/learning/enrolment-status";
import { m } from "~/messages/compiled/messages";

export interface RequestStandingProps {
  course: {
    enrolmentStatus: EnrolmentStatus | null;
    newestStatus: EnrolmentStatus | null;
    decidedAt: string | Date | null;
    decisionReason: string | null;
  };
}

/** That the viewer's request waits, or that the newest one was declined, when and why; else nothing. */
export function RequestStanding({ course }: RequestStandingProps) {
  const { enrolmentStatus, newestStatus, decidedAt, decisionReason } = course;
  if (enrolmentStatus === "pending") return <p className="text-sm">{m.catalog_pending_text()}</p>;
  if (newestStatus !== "declined") return null;
  return (
    <Callout meaning="overdue" title={m.catalog_declined_title()}>
      <p className="break-words whitespace-pre-line">{decisionReason}</p>
      {decidedAt ? (
        <p className="text-ink-muted">
          {m.catalog_declined_on()} <Moment value={decidedAt} style="date" />
        </p>
      ) : null}
      <p>{m.catalog_declined_again()}</p>
    </Callout>
  );
}
