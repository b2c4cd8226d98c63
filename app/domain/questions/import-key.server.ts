import { createHash, randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { importMaxBytes } from "./formats/question-formats";

/** Names one look at a file, which may be imported once; ids of the same moment come in their order. */
export function newImportKey(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** The id of an import: the same for what is sent twice, another one when anything of it differs. */
export function importIdOf(key: string, content: readonly string[]): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([key, ...content]))
    .digest("hex");
  return `${key.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/** A text as a form carries it along. */
export function packedText(text: string): string {
  return gzipSync(text).toString("base64url");
}

/** The text that a form has carried along; null: it is none of ours. */
export function unpackedText(packed: string): string | null {
  try {
    const bytes = gunzipSync(Buffer.from(packed, "base64url"), { maxOutputLength: 2 * importMaxBytes });
    return bytes.toString("utf8").replaceAll("\0", "");
  } catch {
    return null;
  }
}
