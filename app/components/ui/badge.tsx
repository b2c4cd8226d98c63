import type { ReactNode } from "react";
import { classes } from "./classes";
import { type Meaning, meaningIcons } from "./meaning";

const looks: Record<Meaning | "neutral", string> = {
  done: "bg-done-soft text-done",
  soon: "bg-soon-soft text-soon",
  overdue: "bg-overdue-soft text-overdue",
  info: "bg-info-soft text-info",
  neutral: "border-line bg-sunken text-ink-muted",
};

export interface BadgeProps {
  /** Without one it is a neutral label: a category, a level. */
  meaning?: Meaning;
  /** The word; colour and shape only support it. */
  children: ReactNode;
  className?: string;
}

/** One or two words about the state of a thing. */
export function Badge({ meaning, children, className }: BadgeProps) {
  const Icon = meaning ? meaningIcons[meaning] : null;
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1.5 rounded-full border border-transparent px-2 py-0.5 text-xs font-medium whitespace-nowrap",
        looks[meaning ?? "neutral"],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
      {children}
    </span>
  );
}
