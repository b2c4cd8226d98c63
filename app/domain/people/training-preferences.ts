/** The choices of a person's training preferences; the database has the same. */
export const learningStyles = ["visual", "auditory", "kinesthetic", "reading"] as const;
export type LearningStyle = (typeof learningStyles)[number];

/** Alone, 2 to 5, 6 to 15, 15 and more. */
export const groupSizes = ["individual", "small", "medium", "large"] as const;
export type GroupSize = (typeof groupSizes)[number];

/** ISO weekdays: Monday is 1. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Languages in which somebody may like to be taught, by their ISO code. */
export const trainingLanguages = ["en", "de", "fr", "es", "it", "nl", "pl"] as const;
export type TrainingLanguage = (typeof trainingLanguages)[number];

/** Times of day in 24 hours, "09:30". */
export interface TimeSlot {
  start: string;
  end: string;
}

/** The places, in the list, of the slots that begin before another one has ended. */
export function overlappingSlots(slots: readonly TimeSlot[]): number[] {
  const ordered = slots
    .map((slot, index) => ({ ...slot, index }))
    .sort((a, b) => a.start.localeCompare(b.start));
  const late: number[] = [];
  let end = "";
  for (const slot of ordered) {
    if (slot.start < end) late.push(slot.index);
    if (slot.end > end) end = slot.end;
  }
  return late.sort((a, b) => a - b);
}
