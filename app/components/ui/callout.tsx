import type { ReactNode } from "react";
import { classes } from "./classes";
import { type Meaning, meaningIcons } from "./meaning";

const grounds: Record<Meaning, string> = {
  done: "border-done/30 bg-done-soft [&>svg]:text-done",
  soon: "border-soon/30 bg-soon-soft [&>svg]:text-soon",
  overdue: "border-overdue/30 bg-overdue-soft [&>svg]:text-overdue",
  info: "border-info/30 bg-info-soft [&>svg]:text-info",
};

export interface CalloutProps {
  /** What an address names it by: it takes the focus then. */
  id?: string;
  meaning?: Meaning;
  title?: ReactNode;
  /** "status" is read out when it appears, "alert" at once; neither for what was there from the start. */
  role?: "status" | "alert";
  className?: string;
  children?: ReactNode;
}

/** A message that stays on the page: what happened, or what to know before going on. */
export function Callout({ id, meaning = "info", title, role, className, children }: CalloutProps) {
  const Icon = meaningIcons[meaning];
  return (
    <div
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      role={role}
      className={classes("flex gap-3 rounded border px-4 py-3 text-sm text-ink", grounds[meaning], className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
