import { z } from "~/platform/zod";

/** What is counted of a person. */
export const countables = ["courses_completed", "sessions_attended", "achievements", "points"] as const;
export type Countable = (typeof countables)[number];

/**
 * How an achievement is earned: by reaching a number of something, which the system notices, or by the hand of
 * somebody who may award it.
 */
export const criteriaSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("count"),
    of: z.enum(countables),
    atLeast: z.number().int().min(1).max(1_000_000),
  }),
  z.object({ kind: z.literal("by_hand") }),
]);
export type Criteria = z.infer<typeof criteriaSchema>;

/** Why a person has an achievement: the count that reached it, or what somebody wrote. */
export const evidenceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("count"), of: z.enum(countables), count: z.number().int() }),
  z.object({ kind: z.literal("note"), note: z.string() }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;
