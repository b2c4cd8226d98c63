import { m } from "~/messages/compiled/messages";

export interface ShortEntry {
  /** In the list of what is asked, from 0. */
  place: number;
  kind: "fixed" | "draw";
  missing: number;
  /** The entries that ask some of the same questions. */
  takenBy: readonly number[];
}

/** What keeps an entry of an assessment from being asked. */
export function shortageWords({ place, kind, missing, takenBy }: ShortEntry): string {
  const position = place + 1;
  if (kind === "fixed") return m.quiz_short_fixed({ position });
  if (takenBy.length === 0) return m.quiz_short_draw({ position, count: missing });
  const others = takenBy.map((other) => String(other + 1)).join(", ");
  return m.quiz_short_shared({ position, count: missing, others });
}
