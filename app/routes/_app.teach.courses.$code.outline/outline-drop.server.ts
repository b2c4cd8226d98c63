import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import type { DropReply } from "~/domain/authoring/outline-moves";
import { moveLesson, moveModule } from "~/domain/authoring/reorder.commands.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const place = {
  position: z.coerce.number().int().min(1).max(100_000),
  seen: z.string().transform((ids) => (ids ? ids.split(",") : [])),
};

const dropSchema = z.union([
  z.object({ ...place, module: z.uuid() }),
  z.object({ ...place, lesson: z.uuid(), toModule: z.uuid() }),
]);

/**
 * Moves a row to where it was let go or stepped to, if the list there is still the one that was seen. Whether it was
 * moved stands in the reply: the request itself was a good one.
 *
 * @throws 404 when there is no such course, or not for this viewer
 */
export async function dropRow(
  edited: { viewer: Viewer; code: string },
  values: Record<string, string>,
): Promise<DropReply> {
  if (!(await findAuthoredCourse(writeDb(), edited))) throw notFound();
  const form = dropSchema.safeParse(values);
  if (!form.success) return { outcome: "unknown" };
  const { position: move, seen, ...row } = form.data;
  const moving =
    "lesson" in row
      ? await moveLesson(writeDb(), { ...edited, move, seen, lessonId: row.lesson, toModuleId: row.toModule })
      : await moveModule(writeDb(), { ...edited, move, seen, moduleId: row.module });
  // To where it was already: nothing is to be said of it.
  if (moving.outcome === "stayed") return { outcome: "moved" };
  return { outcome: moving.outcome === "not-found" ? "gone" : moving.outcome };
}
