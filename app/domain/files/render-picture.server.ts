import { open } from "node:fs/promises";
import pLimit from "p-limit";
import sharp, { type Sharp } from "sharp";
import { processSingleton } from "~/platform/process-singleton";
import { photoMediaTypes } from "./media-types";
import { sniffedBytes, sniffMediaType } from "./sniff-media-type.server";

export type PictureRefusal =
  | { outcome: "wrong-type" }
  | { outcome: "too-many-pixels" }
  | { outcome: "unreadable" };

/** The most picture elements that a picture may have, whatever its file's size: what it takes to decode it. */
export const maxPixels = 80_000_000;
/** The longest that decoding one may take. */
export const longestSeconds = 8;
/** A picture is decoded on all cores; more of them at once would only wait for each other with their memory held. */
const atOnce = 2;

/**
 * Makes pictures out of a file that somebody has sent: its first frame, upright, cut to those edges, without what
 * cameras write beside it. The file is taken for what its content says; only photos are decoded at all, and only
 * when their header promises a bearable size.
 *
 * @param file the path of what was sent
 * @param draw writes what is wanted; each call of its argument begins with the whole picture
 */
export async function renderPicture<T>(
  file: string,
  edges: { width: number; height: number },
  draw: (picture: () => Sharp) => Promise<T>,
): Promise<{ outcome: "rendered"; drawn: T } | PictureRefusal> {
  const mediaType = await sniffMediaType(await headOf(file));
  if (!photoMediaTypes.some((type) => type === mediaType)) return { outcome: "wrong-type" };
  return pictureTurns()(async () => {
    try {
      const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
      if (width * height > maxPixels) return { outcome: "too-many-pixels" };
      const { data, info } = await sharp(file, { limitInputPixels: maxPixels, failOn: "error" })
        .timeout({ seconds: longestSeconds })
        .autoOrient()
        .resize(edges.width, edges.height, { fit: "cover" })
        .flatten({ background: "white" })
        .toColourspace("srgb")
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { outcome: "rendered", drawn: await draw(() => sharp(data, { raw: info })) };
    } catch {
      // Whatever the decoder says: it is the file's fault.
      return { outcome: "unreadable" };
    }
  });
}

/** In turn, for whatever decodes pictures. */
export function pictureTurns() {
  return processSingleton("picture-turns", () => pLimit(atOnce));
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
