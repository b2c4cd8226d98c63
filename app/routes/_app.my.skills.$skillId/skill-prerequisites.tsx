import { Link } from "@remix-run/react";
import { levelWords } from "~/components/course-words";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";

export interface Prerequisite {
  id: string;
  name: string;
  /** Null: one does not hold it. */
  level: keyof typeof levelWords | null;
}

/** What the skill builds on, and which of it one has; nothing when it builds on nothing. */
export function SkillPrerequisites({ prerequisites }: { prerequisites: readonly Prerequisite[] }) {
  if (prerequisites.length === 0) return null;
  return (
    <Card title={m.skills_builds_on()}>
      <p className="mb-3 text-sm text-ink-muted">{m.skills_builds_on_lead()}</p>
      <ul className="space-y-2 text-sm">
        {prerequisites.map(({ id, name, level }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link to={`/my/skills/${id}`} className="text-accent-ink underline underline-offset-3">
              {name}
            </Link>
            {level ? (
              <Badge meaning="done">{m.skills_prerequisite_met({ level: levelWords[level]() })}</Badge>
            ) : (
              <Badge>{m.skills_prerequisite_unmet()}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
