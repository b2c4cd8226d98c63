import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { BackupError } from "./backup-error";

const formatNumber = 1;

const fileSchema = z.object({
  /** From the backup's folder, with forward slashes. */
  path: z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^\\/\0][^\\\0]*$/),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const tableSchema = fileSchema.extend({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int().nonnegative(),
});

const databaseSchema = z.object({
  /** The names of the migrations that made the schema, oldest first. */
  migrations: z.array(z.string()).nonempty(),
  tables: z.array(tableSchema),
  /** The next value of each sequence, as text: they are bigints. */
  sequences: z.record(z.string(), z.string().regex(/^\d+$/)),
});

const manifestSchema = z.object({
  format: z.literal(formatNumber),
  /** The moment from which the backup is, by the clock of the machine that made it. */
  madeAt: z.iso.datetime(),
  database: databaseSchema,
  /** What the data folder held. */
  files: z.array(fileSchema.extend({ path: fileSchema.shape.path.regex(/^data\/./) })),
});

export type BackupFile = z.infer<typeof fileSchema>;
export type TableBackup = z.infer<typeof tableSchema>;
export type DatabaseBackup = z.infer<typeof databaseSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

const manifestFile = "manifest.json";

/** Says what is in a backup. Written last: a folder without it is no backup. */
export async function writeManifest(folder: string, content: Omit<Manifest, "format">): Promise<void> {
  const text = `${JSON.stringify({ format: formatNumber, ...content }, null, 1)}\n`;
  await writeFile(path.join(folder, manifestFile), text, { flag: "wx", mode: 0o600 });
}

/**
 * What is in a backup, after every file of it has been read and found to be as it was written.
 *
 * @throws BackupError when the folder is no backup, is damaged, or comes from a later version of this program
 */
export async function openBackup(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, manifestFile), "utf8").catch(() => null);
  if (text === null) throw new BackupError(`${folder} is no backup: it has no ${manifestFile}.`);
  const manifest = parseManifest(folder, text);
  for (const file of [...manifest.database.tables, ...manifest.files]) await mustBeWhole(folder, file);
  return manifest;
}

/** The length and hash of a file in a backup's folder. */
export async function describeFile(folder: string, name: string): Promise<BackupFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(createReadStream(path.join(folder, name)), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { path: name, bytes, sha256: hash.digest("hex") };
}

function parseManifest(folder: string, text: string): Manifest {
  try {
    const json: unknown = JSON.parse(text);
    const { format } = z.object({ format: z.int() }).parse(json);
    if (format > formatNumber)
      throw new BackupError(`${folder} was made by a later version of this program.`);
    return manifestSchema.parse(json);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`${path.join(folder, manifestFile)} is damaged.`);
  }
}

async function mustBeWhole(folder: string, expected: BackupFile): Promise<void> {
  const found = await describeFile(folder, expected.path).catch(() => null);
  if (found === null) throw new BackupError(`${path.join(folder, expected.path)} is missing.`);
  if (found.bytes !== expected.bytes || found.sha256 !== expected.sha256)
    throw new BackupError(`${path.join(folder, expected.path)} is not what was written: it is damaged.`);
}
