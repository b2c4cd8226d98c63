import { fileTypeFromBuffer } from "file-type";
import { isMediaType, type MediaType } from "./media-types";

/** So many bytes at the beginning of a file tell what it is. */
export const sniffedBytes = 16 * 1024;

/** The type of a file by its first `sniffedBytes`, whatever it is called; null: none that is taken anywhere. */
export async function sniffMediaType(head: Uint8Array): Promise<MediaType | null> {
  if (isUtf16Captions(head)) return "text/vtt";
  const found = await fileTypeFromBuffer(head);
  return found && isMediaType(found.mime) ? found.mime : null;
}

/** Captions in the wrong encoding are captions still: their author is told of the encoding. */
function isUtf16Captions(head: Uint8Array): boolean {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe)
    return Buffer.from(head.subarray(2, 14)).toString("utf16le") === "WEBVTT";
  if (first !== 0xfe || second !== 0xff || head.byteLength < 14) return false;
  return Buffer.from(head.subarray(2, 14)).swap16().toString("utf16le") === "WEBVTT";
}
