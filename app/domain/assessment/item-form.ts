import { optionalNumber } from "~/domain/authoring/outline-fields";
import { z } from "~/platform/zod";
import type { ItemChange } from "./assessment-items";

/** The most fixed questions that one press adds. */
export const mostAddedAtOnce = 50;

const key = z.string().min(1).max(300);
const typedPoints = optionalNumber(
  z.number({ error: "points-wrong" }).min(0, "points-wrong").max(1_000, "points-wrong"),
);
const typedCount = z.coerce.number({ error: "count-wrong" }).int("count-wrong");
const count = typedCount.min(1, "count-wrong").max(200, "count-wrong");

const itemSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("remove"), key }),
  z.object({ intent: z.literal("up"), key }),
  z.object({ intent: z.literal("down"), key }),
  z.object({ intent: z.literal("worth"), key, points: typedPoints, count: count.nullable().default(null) }),
  z.object({
    intent: z.literal("add"),
    question: z.array(z.uuid()).min(1, "none-chosen").max(mostAddedAtOnce),
  }),
  z
    .object({
      intent: z.literal("draw"),
      category: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
      tag: z.string().trim().max(50).default(""),
      count,
      points: typedPoints,
    })
    .refine(({ category, tag }) => category !== null || tag !== "", {
      path: ["category"],
      error: "draw-of-what",
    }),
]);

/**
 * What a button of the list of questions asks for.
 *
 * @param form whose `question` may stand several times
 * @returns the change, or a code for each field that is wrong; null: it is no such button
 */
export function readItemChange(
  form: FormData,
): { change: ItemChange } | { problems: Record<string, string> } | null {
  const values = { ...Object.fromEntries(form), question: form.getAll("question") };
  const parsed = itemSchema.safeParse(values);
  if (parsed.success) return { change: changeOf(parsed.data) };
  const own = parsed.error.issues.filter(({ path }) => path[0] !== "intent" && path[0] !== "key");
  if (own.length < parsed.error.issues.length) return null;
  return { problems: Object.fromEntries(own.map(({ path, message }) => [String(path[0]), message])) };
}

function changeOf(asked: z.output<typeof itemSchema>): ItemChange {
  switch (asked.intent) {
    case "remove":
      return { kind: "remove", key: asked.key };
    case "up":
      return { kind: "move", key: asked.key, by: -1 };
    case "down":
      return { kind: "move", key: asked.key, by: 1 };
    case "worth":
      return { kind: "worth", key: asked.key, points: asked.points, count: asked.count };
    case "add":
      return {
        kind: "add",
        items: asked.question.map((questionId) => ({ kind: "fixed", questionId, points: null })),
      };
    case "draw": {
      const { category: categoryId, tag, count: drawn, points } = asked;
      return { kind: "add", items: [{ kind: "draw", categoryId, tag: tag || null, count: drawn, points }] };
    }
    default:
      return asked satisfies never;
  }
}
