import { m } from "~/messages/compiled/messages";
import { Moment } from "./moment";
import { Badge } from "./ui/badge";

export interface VerifiedBadgeProps {
  /** Null: nobody has verified it. */
  verifiedAt: Date | string | null;
  verifierName: string | null;
}

/** Whether somebody has confirmed a skill, who, and when. */
export function VerifiedBadge({ verifiedAt, verifierName }: VerifiedBadgeProps) {
  if (!verifiedAt) return <Badge>{m.skills_unverified()}</Badge>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge meaning="done">{m.skills_verified()}</Badge>
      <span className="text-sm text-ink-muted">
        {verifierName ? `${m.skills_verified_by({ name: verifierName })} ` : null}
        <Moment value={verifiedAt} style="date" />
      </span>
    </span>
  );
}
