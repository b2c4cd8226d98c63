import sharp, { type Metadata, type Sharp } from "sharp";
import type { imageMediaTypes, MediaType } from "./media-types";
import { maxPixels, pictureTurns } from "./render-picture.server";

export interface PictureProblem {
  outcome: "too-many-pixels" | "unreadable";
}

type Picture = (typeof imageMediaTypes)[number];

/** The longest that writing one anew may take: the largest photos take two seconds, lossless WebP more. */
const longestSeconds = 20;
const quality = 88;

/**
 * Writes a picture anew, of the same type and size: upright, in the colours of the web, with all its frames, and without
 * what cameras and programs write beside it or behind its end. The same bytes always become the same bytes.
 */
export async function pictureAnew(
  bytes: Uint8Array,
  mediaType: Picture,
): Promise<{ bytes: Buffer } | PictureProblem> {
  return pictureTurns()(async () => {
    try {
      const animated = mediaType === "image/webp";
      const facts = await sharp(bytes, { limitInputPixels: false, animated }).metadata();
      if (facts.width * facts.height > maxPixels) return { outcome: "too-many-pixels" };
      const decoded = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", animated });
      const upright = (facts.pages ?? 1) > 1 ? decoded : decoded.autoOrient();
      const timed = upright.timeout({ seconds: longestSeconds });
      return { bytes: await encoders[mediaType](timed, { bytes, facts }).toBuffer() };
    } catch {
      // Whatever the decoder says: it is the file's fault.
      return { outcome: "unreadable" };
    }
  });
}

type Encoder = (picture: Sharp, given: { bytes: Uint8Array; facts: Metadata }) => Sharp;

const encoders: Record<Picture, Encoder> = {
  "image/jpeg": (picture, { facts }) =>
    picture.jpeg({ quality, chromaSubsampling: facts.chromaSubsampling === "4:4:4" ? "4:4:4" : "4:2:0" }),
  "image/png": (picture) => picture.png(),
  "image/webp": (picture, { bytes }) => {
    const lossless = isLossless(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return picture.webp({ quality, lossless, effort: lossless ? 0 : 1 });
  },
};

/** Whether a WebP's first frame is kept without loss: what it is kept in stands in the chunk's name. */
function isLossless(webp: Buffer): boolean {
  for (let at = 12; at + 8 <= webp.length; ) {
    const name = webp.toString("latin1", at, at + 4);
    if (name === "VP8L") return true;
    if (name === "VP8 ") return false;
    const length = webp.readUInt32LE(at + 4);
    // The chunks of a frame stand behind 16 bytes about it.
    at += name === "ANMF" ? 8 + 16 : 8 + length + (length % 2);
  }
  return false;
}

export function isPicture(type: MediaType): type is Picture {
  return type.startsWith("image/");
}
