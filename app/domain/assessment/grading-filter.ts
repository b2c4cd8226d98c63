import { z } from "~/platform/zod";

/** What of the grading queue is looked at, out of an address. A filter that is not understood is none. */
export const gradingFilterSchema = z.object({
  state: z.enum(["submitted", "graded"]).catch("submitted"),
  assessment: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .trim()
    .transform((text) => text.slice(0, 100))
    .optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type AskedAttempts = z.output<typeof gradingFilterSchema>;

/** The filter as an address says it, without what is not set and without the page. */
export function gradingSearch({ state, assessment, q }: AskedAttempts): URLSearchParams {
  const search = new URLSearchParams();
  if (state !== "submitted") search.set("state", state);
  if (assessment) search.set("assessment", assessment);
  if (q) search.set("q", q);
  return search;
}
