import type { MediaType } from "./media-types";
import { peek } from "./peek";
import { isPicture, type PictureProblem, pictureAnew } from "./picture-anew.server";
import { sniffedBytes, sniffMediaType } from "./sniff-media-type.server";

/** What is wrong with the content of a file of a type that is taken. */
export type ContentProblem = PictureProblem | { outcome: "no-end" };

/** So near the end of a PDF its last line stands; programs that send it may have padded it. */
const endBytes = 16 * 1024;

/**
 * What is kept of a file: a picture is written anew, a PDF comes as it is, and throws `NoEnd` where it should have one.
 *
 * @returns also whether these are the bytes that were given
 */
export async function checkedContent(
  given: AsyncIterable<Uint8Array>,
  { mediaType, maxBytes }: { mediaType: MediaType; maxBytes: number },
): Promise<{ source: AsyncIterable<Uint8Array>; maxBytes: number; isSame: boolean } | ContentProblem> {
  if (mediaType === "application/pdf") return { source: wholePdf(given), maxBytes, isSame: true };
  if (!isPicture(mediaType)) return { source: given, maxBytes, isSame: true };
  const { head: bytes, whole, end } = await peek(given, maxBytes + 1);
  // What is too long, whoever keeps it says.
  if (bytes.byteLength > maxBytes) return { source: whole, maxBytes, isSame: true };
  await end();
  const anew = await pictureAnew(bytes, mediaType);
  if ("outcome" in anew) return anew;
  return { source: once(anew.bytes), maxBytes: anew.bytes.byteLength, isSame: false };
}

/** Of a file that is at hand as a whole: what is wrong with it; null: nothing. */
export async function contentProblem(bytes: Buffer, mediaType: MediaType): Promise<ContentProblem | null> {
  if (mediaType === "application/pdf") return hasEnd(bytes, bytes.byteLength) ? null : { outcome: "no-end" };
  if (!isPicture(mediaType)) return null;
  const anew = await anewOnce(bytes, mediaType);
  return "outcome" in anew ? anew : null;
}

/** What would be kept of a file that is at hand as a whole: of a picture that can be read another than was given. */
export async function keptBytes(given: Buffer): Promise<Buffer> {
  const mediaType = await sniffMediaType(given.subarray(0, sniffedBytes));
  if (!mediaType || !isPicture(mediaType)) return given;
  const anew = await anewOnce(given, mediaType);
  return "bytes" in anew ? anew.bytes : given;
}

const written = new WeakMap<Buffer, ReturnType<typeof pictureAnew>>();

/** Who asks about the same bytes again has the same answer. */
function anewOnce(bytes: Buffer, mediaType: Parameters<typeof pictureAnew>[1]) {
  const anew = written.get(bytes) ?? pictureAnew(bytes, mediaType);
  written.set(bytes, anew);
  return anew;
}

/** A PDF that was cut off: readers begin at its end. */
export class NoEnd extends Error {}

async function* wholePdf(given: AsyncIterable<Uint8Array>) {
  let end = Buffer.alloc(0);
  let length = 0;
  for await (const piece of given) {
    length += piece.byteLength;
    end = Buffer.concat([end, piece]).subarray(-endBytes);
    yield piece;
  }
  if (!hasEnd(end, length)) throw new NoEnd();
}

function hasEnd(end: Buffer, length: number): boolean {
  const text = end.subarray(-endBytes).toString("latin1");
  const table = [...text.matchAll(/startxref\s+(\d{1,12})\s+(?:%[^\r\n]*\s+)*?%%EOF/g)].at(-1)?.[1];
  return table !== undefined && Number(table) < length;
}

async function* once(bytes: Buffer) {
  yield bytes;
}
