import { compareEditions } from "~/domain/authoring/compare-editions.server";
import {
  type EditionSource,
  findEdition,
  findKeptDraft,
  readEdition,
} from "~/domain/authoring/edition-contents.queries.server";
import { findPublishing } from "~/domain/authoring/publishing.queries.server";
import type { RestoredFrom } from "~/domain/authoring/restore-edition.commands.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { z } from "~/platform/zod";

const editionSchema = z.coerce.number().int().min(1).max(100_000);
const keptSchema = z.uuid();

/**
 * What an address or a form asks to restore.
 *
 * @throws 404 when it asks for nothing that there can be
 */
export function askedFor({ edition, kept }: Record<string, string | undefined>): RestoredFrom {
  const number = editionSchema.safeParse(edition);
  if (edition !== undefined && number.success) return { edition: number.data };
  const keptId = keptSchema.safeParse(kept);
  if (keptId.success) return { keptId: keptId.data };
  throw notFound();
}

/**
 * What restoring would come to.
 *
 * @throws 404 when there is no such edition or draft
 */
export async function whatRestoringDoes(
  { id: courseId, draftId }: { id: string; draftId: string },
  from: RestoredFrom,
) {
  const source = await findSource(courseId, from);
  if (!source) throw notFound();
  const [draft, restored, { hasChanges }] = await Promise.all([
    readEdition(writeDb(), { revisionId: draftId }),
    readEdition(writeDb(), source),
    findPublishing(writeDb(), courseId),
  ]);
  return { changes: compareEditions(draft, restored), isKept: hasChanges };
}

async function findSource(courseId: string, from: RestoredFrom): Promise<EditionSource | null> {
  return "edition" in from
    ? findEdition(writeDb(), { courseId, edition: from.edition })
    : findKeptDraft(writeDb(), { courseId, keptId: from.keptId, now: new Date() });
}
