import type { DB } from "@db/types.gen";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";

/** The file `f`, and the person `viewer` who asks for it, with the role of this moment. */
export type FileScope = DB & { f: DB["files"]; viewer: DB["users"] };

/** What an area says about the files that belong to it. */
export interface FileAudience {
  purpose: string;
  /** Whether the person `viewer` may see the file `f`, which has this purpose. */
  maySee: (eb: ExpressionBuilder<FileScope, "f" | "viewer">) => Expression<SqlBool>;
  /** For so long a browser may show it without asking again, seconds; 0: it asks each time. */
  keptForSeconds: number;
}

/**
 * A file, for those whom the area that it belongs to lets see it, while their account and session live; null: there
 * is none, or not for this viewer. A purpose that no audience speaks for is nobody's to see.
 */
export async function findFileFor(
  db: ReadDb,
  { viewer, id, audiences }: { viewer: Viewer; id: string; audiences: readonly FileAudience[] },
) {
  const file = await db
    .selectFrom("files as f")
    .innerJoin("users as viewer", (join) => join.on("viewer.id", "=", viewer.userId))
    .innerJoin("sessions as s", "s.userId", "viewer.id")
    .select(["f.purpose", "f.name", "f.mediaType", "f.sizeBytes", "f.sha256", "f.storageKey"])
    .where("f.id", "=", id)
    .where("viewer.isActive", "=", true)
    .where("s.id", "=", viewer.sessionId)
    .where("s.endedAt", "is", null)
    .where((eb) =>
      eb.or(audiences.map(({ purpose, maySee }) => eb.and([eb("f.purpose", "=", purpose), maySee(eb)]))),
    )
    .executeTakeFirst();
  if (!file) return null;
  const audience = audiences.find(({ purpose }) => purpose === file.purpose);
  return { ...file, keptForSeconds: audience?.keptForSeconds ?? 0 };
}
