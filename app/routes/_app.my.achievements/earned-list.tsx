import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import type { Countable, Criteria, Evidence } from "~/domain/achievements/achievement-criteria";
import { achievementGoal, achievementName, type Named } from "~/domain/achievements/achievement-words";
import { m } from "~/messages/compiled/messages";
import { AchievementIcon } from "./achievement-icon";

export interface EarnedAchievement extends Named {
  id: string;
  description: string | null;
  category: string;
  criteria: Criteria;
  points: number;
  awardedAt: Date;
  awarderName: string | null;
  evidence: Evidence;
}

/** What somebody has earned, with when and why. */
export function EarnedList({ earned }: { earned: readonly EarnedAchievement[] }) {
  return (
    <ul className="space-y-3">
      {earned.map((each) => (
        <li key={each.id} className="flex gap-4 rounded-lg border border-line bg-surface p-4">
          <AchievementIcon category={each.category} isEarned />
          <div className="min-w-0 flex-1 space-y-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h3 className="font-semibold">{achievementName(each)}</h3>
              <Badge>{m.achievements_points({ count: each.points })}</Badge>
            </div>
            <p className="text-sm">{whyWords(each)}</p>
            <p className="text-sm text-ink-muted">
              <Moment value={each.awardedAt} style="date" />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const countWords: Record<Countable, (inputs: { count: number }) => string> = {
  courses_completed: m.achievements_why_courses,
  sessions_attended: m.achievements_why_sessions,
  achievements: m.achievements_why_achievements,
  points: m.achievements_why_points,
};

function whyWords({ evidence, awarderName, description, criteria }: EarnedAchievement): string {
  if (evidence.kind === "count") return countWords[evidence.of]({ count: evidence.count });
  const { note } = evidence;
  if (note === "") return achievementGoal({ description, criteria });
  return awarderName
    ? m.achievements_why_note({ name: awarderName, note })
    : m.achievements_why_note_plain({ note });
}
