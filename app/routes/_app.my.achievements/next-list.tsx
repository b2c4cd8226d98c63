import { Card } from "~/components/ui/card";
import { ProgressBar } from "~/components/ui/progress";
import type { Countable, Criteria } from "~/domain/achievements/achievement-criteria";
import { achievementGoal, achievementName, type Named } from "~/domain/achievements/achievement-words";
import type { NextAchievement } from "~/domain/achievements/next-achievements";
import { m } from "~/messages/compiled/messages";
import { AchievementIcon } from "./achievement-icon";

type Next = NextAchievement<
  Named & { id: string; description: string | null; category: string; criteria: Criteria; points: number }
>;

const progressWords: Record<Countable, (inputs: { count: number; goal: number }) => string> = {
  courses_completed: m.achievements_progress_courses,
  sessions_attended: m.achievements_progress_sessions,
  achievements: m.achievements_progress_achievements,
  points: m.achievements_progress_points,
};

/** The next achievement of each kind, and how far it is. */
export function NextList({ next }: { next: readonly Next[] }) {
  return (
    <Card title={m.achievements_next()}>
      {next.length === 0 ? (
        <p className="text-sm text-ink-muted">{m.achievements_next_none()}</p>
      ) : (
        <ul className="space-y-5">
          {next.map((each) => (
            <li key={each.achievement.id}>
              <NextOne {...each} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function NextOne({ achievement, of, count, atLeast, percent }: Next) {
  const name = achievementName(achievement);
  const text = progressWords[of]({ count, goal: atLeast });
  return (
    <div className="flex gap-3">
      <AchievementIcon category={achievement.category} isEarned={false} />
      <div className="min-w-0 flex-1 space-y-1.5">
        <h3 className="text-sm font-semibold">{name}</h3>
        <p className="text-sm text-ink-muted">{`${achievementGoal(achievement)} · ${m.achievements_points({ count: achievement.points })}`}</p>
        <ProgressBar value={percent} label={m.achievements_progress_to({ name })} />
        <p className="text-sm tabular-nums">{text}</p>
      </div>
    </div>
  );
}
