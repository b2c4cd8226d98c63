import { sql } from "kysely";
import type { FileAudience } from "~/domain/files/files.queries.server";

/** What people's pictures are for, in the files area. */
export const photoPurpose = "photo";

/** Everybody who is logged in sees everybody's picture. A new picture is a new file: browsers keep the old one. */
export const photoAudience: FileAudience = {
  purpose: photoPurpose,
  keptForSeconds: 7 * 24 * 60 * 60,
  maySee: () => sql<boolean>`true`,
};
