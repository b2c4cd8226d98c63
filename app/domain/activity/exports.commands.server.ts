import { type Db, inTransaction } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Permission } from "~/platform/permissions";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";

/** What can be taken out of the system, and what one must be allowed to for it. */
const exports = {
  activity: "activity:view-own",
  personal_data: "personal-data:export",
  assessment_results: "course:author",
  gradebook: "course:author",
  course_text: "course:author",
} as const satisfies Record<string, Permission>;

/**
 * Records that a person takes data out, and proves first that they still may.
 *
 * @param courseId the course that it is of, which the viewer may author; none where it is their own
 */
export async function recordExport(
  db: Db,
  { viewer, what, courseId = null }: { viewer: Viewer; what: keyof typeof exports; courseId?: string | null },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, exports[what]);
    const { userId } = viewer;
    await recordEvent(trx, { type: "export", actorId: userId, userId, courseId, detail: { what } });
  });
}
