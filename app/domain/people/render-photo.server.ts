import { open } from "node:fs/promises";
import pLimit from "p-limit";
import sharp from "sharp";
import { photoMediaTypes } from "~/domain/files/media-types";
import { sniffedBytes, sniffMediaType } from "~/domain/files/sniff-media-type.server";
import { processSingleton } from "~/platform/process-singleton";
import { photoEdges, photoMaxPixels } from "./photo";

export type RenderedPhoto =
  | { outcome: "rendered"; small: Buffer; large: Buffer }
  | { outcome: "wrong-type" }
  | { outcome: "too-many-pixels" }
  | { outcome: "unreadable" };

const quality = 82;
const longestSeconds = 8;
/** A photo is decoded on all cores; more of them at once would only wait for each other with their memory held. */
const atOnce = 2;

/**
 * Makes a person's pictures out of a file that somebody has sent: its first frame, upright, cut to a square, without
 * what cameras write beside it. The file is taken for what its content says; only photos are decoded at all, and
 * only when their header promises a bearable size.
 *
 * @param file the path of what was sent
 */
export async function renderPhoto(file: string): Promise<RenderedPhoto> {
  const mediaType = await sniffMediaType(await headOf(file));
  if (!photoMediaTypes.some((type) => type === mediaType)) return { outcome: "wrong-type" };
  return turns()(() => render(file));
}

async function render(file: string): Promise<RenderedPhoto> {
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > photoMaxPixels) return { outcome: "too-many-pixels" };
    const { data, info } = await sharp(file, { limitInputPixels: photoMaxPixels, failOn: "error" })
      .timeout({ seconds: longestSeconds })
      .autoOrient()
      .resize(photoEdges.large, photoEdges.large, { fit: "cover" })
      .flatten({ background: "white" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const square = () => sharp(data, { raw: info });
    const [large, small] = await Promise.all([
      square().webp({ quality }).toBuffer(),
      square().resize(photoEdges.small).webp({ quality }).toBuffer(),
    ]);
    return { outcome: "rendered", small, large };
  } catch {
    // Whatever the decoder says: it is the file's fault.
    return { outcome: "unreadable" };
  }
}

function turns() {
  return processSingleton("photo-turns", () => pLimit(atOnce));
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
