import { m } from "~/messages/compiled/messages";
import { Moment } from "./moment";
import { Badge } from "./ui/badge";

/** By when something has to be done, and in a word how near that is. */
export function DueNote({ dueAt, due }: { dueAt: Date; due: "overdue" | "soon" | "later" }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-muted">
      {due === "overdue" ? <Badge meaning="overdue">{m.dashboard_overdue()}</Badge> : null}
      {due === "soon" ? <Badge meaning="soon">{m.dashboard_due_soon()}</Badge> : null}
      <span>
        {m.learning_due()} <Moment value={dueAt} />
      </span>
    </span>
  );
}
