import { fileTypeFromBuffer } from "file-type";
import { isMediaType, type MediaType } from "./media-types";

/** So many bytes at the beginning of a file tell what it is. */
export const sniffedBytes = 16 * 1024;

/** The type of a file by its first `sniffedBytes`, whatever it is called; null: none that is taken anywhere. */
export async function sniffMediaType(head: Uint8Array): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(head);
  return found && isMediaType(found.mime) ? found.mime : null;
}
