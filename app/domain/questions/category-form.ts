import { z } from "~/platform/zod";

const name = z
  .string({ error: "name-missing" })
  .trim()
  .min(1, { error: "name-missing" })
  .max(100, { error: "name-too-long" });
const categoryId = z.uuid({ error: "unknown" });

/** Where a new category goes: shared by all trainers, in a course, or in another category. */
const place = z.string().regex(/^(shared|(course|category):[0-9a-f-]{36})$/, { error: "place-missing" });

/** The forms of the page of categories. Problems are codes, which the page words. */
export const categoryFormSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("create"), name, place }),
    z.object({ intent: z.literal("rename"), categoryId, name, was: z.string() }),
    z.object({ intent: z.literal("delete"), categoryId }),
  ],
  { error: "unknown" },
);

export type CategoryForm = z.output<typeof categoryFormSchema>;
export type CategoryProblem =
  | "name-missing"
  | "name-too-long"
  | "place-missing"
  | "name-taken"
  | "conflict"
  | "not-empty"
  | "unknown";

/** The id that a place ends with; null: it is that of all trainers. */
export function idOfPlace(written: string): { courseId?: string; categoryId?: string } {
  const [kind, id] = written.split(":");
  if (kind === "course") return { courseId: id };
  return kind === "category" ? { categoryId: id } : {};
}
