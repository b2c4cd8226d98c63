import { z } from "~/platform/zod";

/** What somebody who marks says to a piece of a text. */
const annotationSchema = z.strictObject({
  /** The piece, as it stands in the text. */
  quote: z.string().trim().min(1).max(500),
  note: z.string().trim().min(1).max(2_000),
});

export const annotationsSchema = z.array(annotationSchema).max(50);

export type Annotation = z.infer<typeof annotationSchema>;

/** The annotations of a mark as the database has them; none where they are none. */
export function readAnnotations(stored: unknown): Annotation[] {
  const parsed = annotationsSchema.safeParse(stored);
  return parsed.success ? parsed.data : [];
}
