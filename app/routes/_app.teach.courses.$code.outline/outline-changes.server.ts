import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import {
  deleteLesson,
  deleteModule,
  restoreDeletedItem,
} from "~/domain/authoring/deleted-items.commands.server";
import { duplicateLesson } from "~/domain/authoring/lesson.commands.server";
import { duplicateModule } from "~/domain/authoring/module.commands.server";
import type { Move } from "~/domain/authoring/outline-order";
import { moveLesson, moveModule } from "~/domain/authoring/reorder.commands.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

interface Edited {
  viewer: Viewer;
  code: string;
}

const steps = { intent: z.enum(["up", "down", "duplicate", "delete"]) };
const place = { intent: z.literal("place"), position: z.coerce.number().int().min(1) };

const formSchema = z.union([
  z.object({ ...steps, module: z.uuid() }),
  z.object({ ...steps, lesson: z.uuid() }),
  z.object({ ...place, module: z.uuid() }),
  z.object({ ...place, lesson: z.uuid() }),
  z.object({ intent: z.literal("to-module"), lesson: z.uuid(), toModule: z.uuid() }),
  z.object({ intent: z.literal("restore"), item: z.uuid() }),
]);

type OutlineForm = z.infer<typeof formSchema>;

const last = Number.MAX_SAFE_INTEGER;

/**
 * Does what a button of the outline asks.
 *
 * @returns where the outline goes on: what is said there, and the row that it is about
 * @throws 404 when there is no such course, or not for this viewer
 */
export async function changeOutline(edited: Edited, values: Record<string, string>): Promise<string> {
  const form = formSchema.safeParse(values);
  const next = form.success ? await answerTo(edited, form.data) : badForm(values);
  if (next && form.success) return next;
  if (!(await findAuthoredCourse(writeDb(), edited))) throw notFound();
  return next ?? "notice=gone";
}

function badForm({ intent, module, lesson }: Record<string, string>): string {
  const row = z.uuid().safeParse(module ?? lesson);
  return intent === "place" && row.success ? `notice=bad-position#row-${row.data}` : "notice=unknown";
}

/** Null: it is not there any more. */
async function answerTo(edited: Edited, form: OutlineForm): Promise<string | null> {
  switch (form.intent) {
    case "up":
    case "down":
      return moved(edited, form, form.intent);
    case "place":
      return moved(edited, form, form.position);
    case "to-module": {
      const { lesson: lessonId, toModule: toModuleId } = form;
      const moving = await moveLesson(writeDb(), { ...edited, lessonId, toModuleId, move: last });
      return placed(moving.outcome, `row-${lessonId}`);
    }
    case "duplicate":
      return duplicated(edited, form);
    case "delete":
      return deleted(edited, form);
    case "restore":
      return restored(edited, form.item);
    default:
      return form satisfies never;
  }
}

type Row = { module: string } | { lesson: string };

async function moved(edited: Edited, row: Row, move: Move): Promise<string | null> {
  const id = "module" in row ? row.module : row.lesson;
  const moving =
    "module" in row
      ? await moveModule(writeDb(), { ...edited, moduleId: id, move })
      : await moveLesson(writeDb(), { ...edited, lessonId: id, move });
  // The same button is under the finger again.
  return placed(moving.outcome, `${typeof move === "number" ? "row" : move}-${id}`);
}

type Outcome = Awaited<ReturnType<typeof moveModule>>["outcome"];

function placed(outcome: Outcome, target: string): string | null {
  return outcome === "moved" || outcome === "stayed" ? `notice=${outcome}#${target}` : null;
}

async function duplicated(edited: Edited, row: Row): Promise<string | null> {
  if ("module" in row) {
    const copy = await duplicateModule(writeDb(), { ...edited, moduleId: row.module });
    return copy.outcome === "duplicated" ? `notice=duplicated#row-${copy.moduleId}` : null;
  }
  const copy = await duplicateLesson(writeDb(), { ...edited, lessonId: row.lesson });
  return copy.outcome === "duplicated" ? `notice=duplicated#row-${copy.lessonId}` : null;
}

async function deleted(edited: Edited, row: Row): Promise<string | null> {
  const deletion =
    "module" in row
      ? await deleteModule(writeDb(), { ...edited, moduleId: row.module })
      : await deleteLesson(writeDb(), { ...edited, lessonId: row.lesson });
  return deletion.outcome === "deleted" ? `notice=deleted&item=${deletion.itemId}` : null;
}

async function restored(edited: Edited, itemId: string): Promise<string | null> {
  const restoring = await restoreDeletedItem(writeDb(), { ...edited, itemId });
  switch (restoring.outcome) {
    case "restored":
      return `notice=restored#row-${restoring.id}`;
    case "already-there":
      return `notice=already-there#row-${restoring.id}`;
    case "no-module":
      return "notice=no-module";
    default:
      return null;
  }
}
