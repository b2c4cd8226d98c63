/** How near the day is by which something should be done. */
export type DueState = "overdue" | "soon" | "later";

const soonDays = 7;

/** How near a due date is; null: there is none. Within a week is soon; from the very instant on it is overdue. */
export function dueState(dueAt: Date | null, now: Date): DueState | null {
  if (dueAt === null) return null;
  const away = dueAt.getTime() - now.getTime();
  if (away <= 0) return "overdue";
  return away <= soonDays * 86_400_000 ? "soon" : "later";
}
