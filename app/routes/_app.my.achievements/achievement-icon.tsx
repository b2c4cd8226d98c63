import Award from "lucide-react/icons/award";
import Gem from "lucide-react/icons/gem";
import GraduationCap from "lucide-react/icons/graduation-cap";
import Presentation from "lucide-react/icons/presentation";
import Trophy from "lucide-react/icons/trophy";

const icons: Record<string, typeof Award> = {
  courses: GraduationCap,
  sessions: Presentation,
  achievements: Trophy,
  points: Gem,
};

/** The badge of an achievement, drawn by its category; it only adorns what stands beside it. */
export function AchievementIcon({ category, isEarned }: { category: string; isEarned: boolean }) {
  const Icon = icons[category] ?? Award;
  const look = isEarned ? "bg-accent-soft text-accent-ink" : "border border-line bg-sunken text-ink-muted";
  return (
    <span aria-hidden className={`grid size-11 shrink-0 place-items-center rounded-full ${look}`}>
      <Icon className="size-5.5" />
    </span>
  );
}
