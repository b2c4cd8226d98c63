import { z } from "~/platform/zod";

/** What a lesson shows, by its content type. */
const lessonContentSchema = z.discriminatedUnion("contentType", [
  z.object({ contentType: z.literal("document"), markdown: z.string().min(1).max(200_000) }),
]);

export type LessonContent = z.infer<typeof lessonContentSchema>;

/**
 * A lesson's content as the database has it.
 *
 * @throws when it is not what its type promises: it was written past the commands
 */
export function readLessonContent(contentType: string, content: unknown): LessonContent {
  return lessonContentSchema.parse(Object.assign({}, content, { contentType }));
}
