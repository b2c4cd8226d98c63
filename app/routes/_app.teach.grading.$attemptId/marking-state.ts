import type { MarkingValues } from "~/domain/assessment/marking-form";

/** What the form shows in its fields, what is wrong with them, and which of them takes the keyboard. */
export interface MarkingState {
  values: MarkingValues;
  problems: Record<string, string>;
  focus: string | null;
}
