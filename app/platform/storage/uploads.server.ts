import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { data } from "@remix-run/node";
import { readEnv } from "../env.server";
import { incomingFolder, removeBrokenOff } from "./incoming-folder.server";
import { type OpenNew, openNew, writeNewFile } from "./new-file.server";

export interface UploadLimits {
  /** The most that one file may have. */
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** The most that its other fields may say together, where a page says itself that it is too much. */
  readonly fieldsMaxCharacters?: number;
}

/** A file that a form has brought, as long as the form is being worked on. */
export interface Upload {
  /** The name of the form's control. */
  field: string;
  /** What the person calls it. Nothing but text: neither a path nor the truth about its type. */
  name: string;
  /** Where its bytes are. */
  path: string;
  sizeBytes: number;
}

/** A form; what its other fields say counts also where its files are not taken. */
export type UploadForm = { values: FormData } & (
  | { outcome: "received"; uploads: Upload[] }
  | { outcome: "too-large"; maxBytes: number }
  | { outcome: "too-many"; maxFiles: number }
  | { outcome: "no-room" }
);

type Staged = { outcome: "staged"; upload: Upload | null } | { outcome: "too-large" | "no-room" };

/** The most that the other fields of a form with files may say; of a form without files it is as much together. */
const fieldLimits = { fields: 2_000, fieldNameSize: 200, fieldSize: 1024 * 1024 };
const fieldsTogetherMaxCharacters = 1024 * 1024;

/**
 * Reads a form with files: they go to the disk as they come, and never are in memory as a whole. What is wrong with
 * them is told when the form has been read to its end, for a browser does not listen before. When `work` is done,
 * or the connection is cut, nothing of them is left.
 *
 * @param create opens a new file for writing
 * @throws 400 when the form cannot be read, or ends before its end; 413 when its other fields say too much; 415 when
 *   it is none with files
 */
export async function withUploads<T>(
  request: Request,
  limits: UploadLimits,
  work: (form: UploadForm) => Promise<T>,
  create: OpenNew = openNew,
): Promise<T> {
  const incoming = formsFolder();
  await mkdir(incoming, { recursive: true });
  const folder = await mkdtemp(path.join(incoming, "form-"));
  try {
    return await work(await receive(request, { limits, folder, create }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Forgets what forms brought before a moment, when the process that took them was ended with them. */
export async function removeBrokenOffForms(moment: Date): Promise<void> {
  await removeBrokenOff(formsFolder(), moment);
}

/** On this machine, also where files are kept elsewhere. */
function formsFolder(): string {
  return incomingFolder(path.join(readEnv().dataDir, "files"));
}

async function receive(
  request: Request,
  { limits, folder, create }: { limits: UploadLimits; folder: string; create: OpenNew },
): Promise<UploadForm> {
  const streams: BusboyFileStream[] = [];
  const stagings: Promise<Staged>[] = [];
  const found = { tooMany: false };
  const parser = parserFor(request, limits);
  const fields = fieldsOf(parser, limits.fieldsMaxCharacters ?? fieldsTogetherMaxCharacters);
  parser.on("filesLimit", () => {
    found.tooMany = true;
  });
  parser.on("file", (field, stream, name) => {
    streams.push(stream);
    const staging = stage(stream, { field, name, file: path.join(folder, randomUUID()) }, limits, create);
    // Its failure counts when the form has ended; until then somebody must have heard of it.
    staging.catch(() => {});
    stagings.push(staging);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser);
  } catch {
    for (const stream of streams) stream.destroy(new Error("The form has been cut off."));
    await Promise.allSettled(stagings);
    throw data(null, { status: 400 });
  }
  const staged = await Promise.all(stagings);
  if (fields.isTooMuch()) {
    if (limits.fieldsMaxCharacters === undefined) throw data(null, { status: 413 });
    return { outcome: "too-large", maxBytes: limits.fieldsMaxCharacters, values: fields.values };
  }
  return outcomeOf(fields.values, staged, found.tooMany, limits);
}

/** The other fields, as they come. Nothing is cut short: where they are too much, the form is not taken. */
function fieldsOf(parser: BusboyInstance, most: number): { values: FormData; isTooMuch: () => boolean } {
  const values = new FormData();
  let characters = 0;
  parser.on("field", (name, value, nameTruncated, valueTruncated) => {
    characters += nameTruncated || valueTruncated ? Number.POSITIVE_INFINITY : value.length;
    if (characters <= most) values.append(name, value.replaceAll("\0", ""));
  });
  parser.on("fieldsLimit", () => {
    characters = Number.POSITIVE_INFINITY;
  });
  return { values, isTooMuch: () => characters > most };
}

function parserFor(
  request: Request,
  { maxBytes, maxFiles, fieldsMaxCharacters }: UploadLimits,
): BusboyInstance {
  const type = request.headers.get("Content-Type");
  if (!request.body || !type?.startsWith("multipart/form-data")) throw data(null, { status: 415 });
  try {
    const limits = {
      ...fieldLimits,
      // In UTF-8 a character is up to three bytes of the form.
      fieldSize: fieldsMaxCharacters === undefined ? fieldLimits.fieldSize : 3 * fieldsMaxCharacters,
      files: maxFiles,
      fileSize: maxBytes,
      parts: fieldLimits.fields + maxFiles + 1,
    };
    return new Busboy({ headers: { "content-type": type }, limits });
  } catch {
    throw data(null, { status: 400 });
  }
}

async function stage(
  stream: BusboyFileStream,
  { field, name, file }: { field: string; name: string; file: string },
  { maxBytes }: UploadLimits,
  create: OpenNew,
): Promise<Staged> {
  // What is not wanted of a file has to be read all the same, or the rest of the form never comes.
  const pieces = stream.iterator({ destroyOnReturn: false });
  try {
    const writing = await writeNewFile(await create(file), pieces, maxBytes);
    if (stream.truncated || writing.outcome === "too-large") return { outcome: "too-large" };
    if (writing.outcome === "no-room") return { outcome: "no-room" };
    const { sizeBytes } = writing;
    const isChosen = sizeBytes > 0 || (name ?? "") !== "";
    return {
      outcome: "staged",
      upload: isChosen ? { field, name: name ?? "", path: file, sizeBytes } : null,
    };
  } finally {
    stream.resume();
  }
}

function outcomeOf(
  values: FormData,
  staged: readonly Staged[],
  tooMany: boolean,
  { maxBytes, maxFiles }: UploadLimits,
): UploadForm {
  if (tooMany) return { outcome: "too-many", values, maxFiles };
  if (staged.some(({ outcome }) => outcome === "no-room")) return { outcome: "no-room", values };
  if (staged.some(({ outcome }) => outcome === "too-large"))
    return { outcome: "too-large", values, maxBytes };
  const uploads = staged.flatMap((one) => (one.outcome === "staged" && one.upload ? [one.upload] : []));
  return { outcome: "received", values, uploads };
}
