import { z } from "~/platform/zod";
import { questionTypes } from "./question-types";

export const questionStates = ["draft", "ready", "retired"] as const;

const clipped = (most: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.slice(0, most))
    .optional();

/** What of the bank is looked at, out of an address. A filter that is not understood is none: old bookmarks still work. */
export const questionFilterSchema = z.object({
  q: clipped(100),
  category: z.uuid().optional().catch(undefined),
  type: z.enum(questionTypes).optional().catch(undefined),
  state: z.enum(questionStates).optional().catch(undefined),
  tag: clipped(100),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type AskedQuestions = z.output<typeof questionFilterSchema>;

/** The filter as an address says it, without what is not set and without the page. */
export function questionFilterSearch({ page: _, ...filter }: AskedQuestions): URLSearchParams {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined && value !== "");
  return new URLSearchParams(Object.fromEntries(set) as Record<string, string>);
}
