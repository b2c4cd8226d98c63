import type { JsonObject } from "@db/types.gen";
import { type RawBuilder, sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import { deletedItemsSince } from "./deleted-items.queries.server";

/** Where a course's contents stand: an edition or the draft, or a draft that was set aside. */
export type EditionSource = { revisionId: string } | { keptId: string };

export interface EditionModule {
  moduleId: string;
  title: string;
  description: string;
  durationHours: number | null;
  required: boolean;
}

export interface EditionLesson {
  lessonId: string;
  moduleId: string;
  title: string;
  description: string;
  contentType: string;
  content: JsonObject;
  durationMinutes: number | null;
  required: boolean;
}

export interface EditionContents {
  minimumGrade: number | null;
  minimumAttendancePercent: number | null;
  /** Both in order. */
  modules: EditionModule[];
  lessons: EditionLesson[];
}

/** One of a course's editions by its number, or its draft; null: there is none. */
export async function findEdition(
  db: ReadDb,
  { courseId, edition }: { courseId: string; edition: number | "draft" },
): Promise<{ revisionId: string } | null> {
  const revision = await db
    .selectFrom("courseRevisions")
    .select("id as revisionId")
    .where("courseId", "=", courseId)
    .where("number", edition === "draft" ? "is" : "=", edition === "draft" ? null : edition)
    .executeTakeFirst();
  return revision ?? null;
}

/** A draft of the course that was set aside in the last days; null: there is none. */
export async function findKeptDraft(
  db: ReadDb,
  { courseId, keptId, now }: { courseId: string; keptId: string; now: Date },
) {
  const kept = await db
    .selectFrom("keptDrafts")
    .select(["id as keptId", "createdAt"])
    .where("id", "=", keptId)
    .where("courseId", "=", courseId)
    .where("createdAt", ">=", deletedItemsSince(now))
    .executeTakeFirst();
  return kept ?? null;
}

/** The drafts of a course that were set aside in the last days, the newest first. */
export async function listKeptDrafts(db: ReadDb, { courseId, now }: { courseId: string; now: Date }) {
  return db
    .selectFrom("keptDrafts as k")
    .innerJoin("users as u", "u.id", "k.keptBy")
    .select(["k.id", "k.createdAt"])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("keptBy"))
    .where("k.courseId", "=", courseId)
    .where("k.createdAt", ">=", deletedItemsSince(now))
    .orderBy("k.createdAt", "desc")
    .limit(50)
    .execute();
}

/** Everything that stands there. */
export async function readEdition(db: ReadDb, source: EditionSource): Promise<EditionContents> {
  const criteria =
    "revisionId" in source
      ? sql`course_revisions where id = ${source.revisionId}`
      : sql`kept_drafts where id = ${source.keptId}`;
  const [top, modules, lessons] = await Promise.all([
    sql<Pick<EditionContents, "minimumGrade" | "minimumAttendancePercent">>`
      select minimum_grade, minimum_attendance_percent from ${criteria}`.execute(db),
    sql<EditionModule>`
      select module_id, title, description, duration_hours, required
      from ${modulesOf(source)} as m order by m.position`.execute(db),
    sql<EditionLesson>`
      select l.lesson_id, l.module_id, l.title, l.description, l.content_type, l.content, l.duration_minutes, l.required
      from ${lessonsOf(source)} as l join ${modulesOf(source)} as m on m.module_id = l.module_id
      order by m.position, l.position`.execute(db),
  ]);
  const { minimumGrade = null, minimumAttendancePercent = null } = top.rows[0] ?? {};
  return { minimumGrade, minimumAttendancePercent, modules: modules.rows, lessons: lessons.rows };
}

/** The modules that stand there, as a table to select from. */
export function modulesOf(source: EditionSource): RawBuilder<unknown> {
  return "revisionId" in source
    ? sql`(select * from revision_modules where revision_id = ${source.revisionId})`
    : sql`(select m.* from kept_drafts d, jsonb_populate_recordset(null::revision_modules, d.modules) m
        where d.id = ${source.keptId})`;
}

/** The lessons that stand there, as a table to select from. */
export function lessonsOf(source: EditionSource): RawBuilder<unknown> {
  return "revisionId" in source
    ? sql`(select * from revision_lessons where revision_id = ${source.revisionId})`
    : sql`(select l.* from kept_drafts d, jsonb_populate_recordset(null::revision_lessons, d.lessons) l
        where d.id = ${source.keptId})`;
}
