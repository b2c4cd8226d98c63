import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { storeFiles } from "~/domain/files/files.commands.server";
import { imageMediaTypes } from "~/domain/files/media-types";
import { questionPicturePurpose } from "~/domain/questions/question-pictures.queries.server";
import type { Db, Trx } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { storedBytes } from "~/platform/storage/stored-bytes.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "../authored-course.commands.server";
import { findAuthoredCourse } from "../authored-course.queries.server";
import { courseFileLimit } from "../course-file-limits";
import { addCourseFile, removeCourseFile } from "../course-files.commands.server";
import { restoreEdition } from "../restore-edition.commands.server";
import { addToBank, insertIds, keepDraft, type StoredPictures } from "./brought-in-draft.commands.server";
import { isKept } from "./course-text.queries.server";
import { importFacts } from "./import-facts.commands.server";
import { type PlannedImport, plannedImport } from "./planned-import.queries.server";
import { type ArchivedCourse, readArchivedCourse } from "./read-archived-course.server";
import type { TextBringing } from "./text-import";
import { findTextImport } from "./text-imports.queries.server";
import type { TextProblem } from "./text-problem";

interface Bringing {
  viewer: Viewer;
  code: string;
  importId: string;
  /** The key of the plan that its author has seen. */
  seen: string;
  now: Date;
}

/**
 * Puts a course as text that was looked through (`checkCourseText`) in the place of the draft, with the files and the
 * questions that the course has not yet, all or nothing. What the draft said is set aside for 30 days.
 */
export async function bringInCourseText(
  db: Db,
  storage: FileStorage,
  bringing: Bringing,
): Promise<TextBringing> {
  const { viewer, code, importId, seen, now } = bringing;
  const course = await findAuthoredCourse(db, { viewer, code });
  const asked = { courseId: course?.id ?? importId, userId: viewer.userId, importId, now };
  const kept = course && (await findTextImport(db, asked));
  if (!kept) return { outcome: "not-found" };
  const archived = readArchivedCourse(await storedBytes(storage, kept));
  if ("outcome" in archived) return archived;
  if (archived.problems.length > 0) return { outcome: "wrong", problems: archived.problems };
  const shown = await plannedImport(db, { viewer, course, archived });
  if (shown.key !== seen) return { outcome: "changed" };
  if (shown.problems.length > 0) return { outcome: "wrong", problems: shown.problems };
  const added = await addFiles(db, storage, { viewer, courseId: course.id, files: shown.addedFiles });
  let result: TextBringing = { outcome: "not-found" };
  try {
    result = await withPictures(db, storage, { viewer, shown }, (trx, pictures) =>
      replaceDraft(trx, { ...bringing, archived, shown, pictures }),
    );
    return result;
  } finally {
    if (result.outcome === "restored") await storage.remove(kept.storageKey);
    else for (const fileId of added) await removeCourseFile(db, storage, { viewer, code, fileId });
  }
}

/** Ends a transaction that has found out that it cannot be. */
class Refused extends Error {
  constructor(readonly problems: TextProblem[]) {
    super("refused");
  }
}

function refusedProblem(error: unknown): TextBringing {
  if (error instanceof Refused) return { outcome: "wrong", problems: error.problems };
  throw error;
}

/** @returns the ids of the files that the course has got */
async function addFiles(
  db: Db,
  storage: FileStorage,
  { viewer, courseId, files }: { viewer: Viewer; courseId: string; files: PlannedImport["addedFiles"] },
): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, bytes } of files) {
    const isOwn = await isKept(db, createHash("sha256").update(bytes).digest());
    const file = { name, source: Readable.from([bytes]), ...(isOwn ? { isOwn } : {}) };
    const stored = await addCourseFile(db, storage, { viewer, courseId, ...file });
    if (stored.outcome === "stored") ids.push(stored.file.id);
  }
  return ids;
}

/** Stores the pictures of new questions, and has the rest done in the transaction that makes them known. */
async function withPictures(
  db: Db,
  storage: FileStorage,
  { viewer, shown }: { viewer: Viewer; shown: PlannedImport },
  work: (trx: Trx, pictures: StoredPictures) => Promise<TextBringing>,
): Promise<TextBringing> {
  const added = [...shown.addedPictures];
  let result: TextBringing = { outcome: "not-found" };
  const storing = await storeFiles(db, storage, {
    viewer,
    purpose: questionPicturePurpose,
    accept: imageMediaTypes,
    files: added.map(([, { name, bytes, isOwn }]) => ({
      ...{ name, source: Readable.from([bytes]), maxBytes: courseFileLimit },
      ...(isOwn ? { isOwn } : {}),
    })),
    attach: async (trx, files) => {
      const stored = files.map(
        ({ id, name }, place) => [added[place]?.[0] ?? "", { fileId: id, name }] as const,
      );
      result = await work(trx, new Map(stored));
      return result.outcome === "restored";
    },
  }).catch((error: unknown) => {
    result = refusedProblem(error);
    return null;
  });
  return storing?.outcome === "no-room" ? { outcome: "no-room" } : result;
}

interface Replacing extends Bringing {
  archived: ArchivedCourse;
  /** What its author has seen. */
  shown: PlannedImport;
  pictures: StoredPictures;
}

async function replaceDraft(trx: Trx, replacing: Replacing): Promise<TextBringing> {
  const { viewer, code, importId, now, archived, shown, pictures } = replacing;
  const held = await lockAuthoredCourse(trx, { viewer, code });
  if (!held) return { outcome: "not-found" };
  const { numDeletedRows } = await trx
    .deleteFrom("textImports")
    .where("id", "=", importId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return { outcome: "not-found" };
  const planned = await plannedImport(trx, { viewer, course: held, archived });
  if (planned.draftKey !== shown.draftKey) return { outcome: "changed" };
  if (planned.problems.length > 0) throw new Refused(planned.problems);
  // Room or rights went while its files were added.
  const lacks = [...planned.addedPictures.keys()].some((place) => !pictures.has(place));
  if (lacks || planned.addedFiles.length > 0) return { outcome: "no-room" };
  await addToBank(trx, { viewer, bank: planned.bank, pictures });
  await insertIds(trx, { courseId: held.id, plan: planned.plan });
  const place = { courseId: held.id, draftId: held.draftId, keptBy: viewer.userId };
  const keptId = await keepDraft(trx, place, planned.plan.contents);
  const restored = await restoreEdition(trx, { viewer, code, from: { keptId }, now });
  const problem = await importFacts(trx, { viewer, held, read: archived.course, planned });
  if (problem) throw new Refused([problem]);
  return restored;
}
