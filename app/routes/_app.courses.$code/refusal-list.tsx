import { Link } from "@remix-run/react";
import Lock from "lucide-react/icons/lock";
import { levelWords } from "~/components/course-words";
import type { Refusal } from "~/domain/learning/enrolment-eligibility";
import { m } from "~/messages/compiled/messages";

/** Why one cannot enrol, and what would change it. */
export function RefusalList({ refusals }: { refusals: readonly Refusal[] }) {
  return (
    <div className="space-y-2">
      <h2 className="flex items-center gap-2 font-semibold">
        <Lock aria-hidden className="size-4 text-ink-muted" />
        {m.catalog_locked()}
      </h2>
      <ul className="space-y-2 text-sm">
        {refusals.map((refusal) => (
          <li key={JSON.stringify(refusal)}>
            <RefusalWords refusal={refusal} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function RefusalWords({ refusal }: { refusal: Refusal }) {
  switch (refusal.code) {
    case "already-enrolled":
      return m.catalog_refused_enrolled();
    case "not-open":
      return m.catalog_refused_not_open();
    case "full":
      return m.catalog_refused_full({ seats: refusal.seats });
    case "prerequisite":
      return (
        <Link to={`/courses/${refusal.course}`} className="text-accent-ink underline underline-offset-3">
          {m.catalog_refused_prerequisite({ title: refusal.title, code: refusal.course })}
        </Link>
      );
    case "skill": {
      const { name, level, heldLevel } = refusal;
      const wanted = { name, level: levelWords[level]() };
      return heldLevel
        ? m.catalog_refused_skill_higher({ ...wanted, held: levelWords[heldLevel]() })
        : m.catalog_refused_skill(wanted);
    }
    default:
      return refusal satisfies never;
  }
}
