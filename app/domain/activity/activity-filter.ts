import { z } from "~/platform/zod";

export const activitiesPerPage = 20;

/** A day that PostgreSQL knows too. */
const day = z.iso.date().refine((text) => text >= "1900-01-01" && text <= "9998-12-31");

// A filter that is not understood is no filter: an old bookmark still shows something.
export const activityFilterSchema = z.object({
  type: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional()
    .catch(undefined),
  /** The first and the last day, in the reader's time zone; both count. */
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
});
export type ActivityFilter = z.infer<typeof activityFilterSchema>;

/** A place in the list: the moment, to the microsecond, and the id of the last activity that was shown. */
export const activityCursorSchema = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(
    z.tuple([
      z.iso.datetime({ precision: 6 }).refine((text) => text >= "1900-01-01" && text <= "9998-12-31"),
      z.string().regex(/^\d{1,18}$/),
    ]),
  )
  .transform(([occurredAt, id]) => ({ occurredAt, id }));
export type ActivityCursor = z.infer<typeof activityCursorSchema>;

/** The cursor as it stands in an address. */
export function cursorText({ occurredAt, id }: ActivityCursor): string {
  return `${occurredAt}_${id}`;
}
