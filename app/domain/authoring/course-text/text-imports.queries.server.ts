import type { ReadDb } from "~/platform/database.server";

/** For so long what was looked through can be brought in. */
const keptForHours = 24;

/** When an import must have been looked through to be brought in now. */
export function textImportsSince(now: Date): Date {
  return new Date(now.getTime() - keptForHours * 3_600_000);
}

/** An import of the viewer's that waits for their word; null: there is none. Give only the id of a course of theirs. */
export async function findTextImport(
  db: ReadDb,
  facts: { courseId: string; userId: string; importId: string; now: Date },
) {
  const found = await db
    .selectFrom("textImports")
    .select(["id", "storageKey", "sizeBytes"])
    .where("id", "=", facts.importId)
    .where("courseId", "=", facts.courseId)
    .where("importedBy", "=", facts.userId)
    .where("createdAt", ">=", textImportsSince(facts.now))
    .executeTakeFirst();
  return found ?? null;
}
