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

/** What would be kept of a file: of a picture that can be read another than was given. */
export async function keptBytes(given: Buffer): Promise<Buffer> {
  const mediaType = await sniffMediaType(given.subarray(0, sniffedBytes));
  if (!mediaType || !isPicture(mediaType)) return given;
  const anew = await pictureAnew(given, mediaType);
  return "bytes" in anew ? anew.bytes : given;
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
  const found = [...end.toString("latin1").matchAll(/startxref\s+(\d{1,12})\s+(?:%[^\r\n]*\s+)*?%%EOF/g)];
  const table = Number(found.at(-1)?.[1] ?? Number.NaN);
  if (!(table < length)) throw new NoEnd();
}

async function* once(bytes: Buffer) {
  yield bytes;
}
