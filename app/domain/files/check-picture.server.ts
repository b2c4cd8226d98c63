import sharp from "sharp";
import { imageMediaTypes } from "./media-types";
import { peek } from "./peek";
import { longestSeconds, maxPixels, pictureTurns } from "./render-picture.server";
import { sniffedBytes, sniffMediaType } from "./sniff-media-type.server";

export interface PictureProblem {
  outcome: "too-many-pixels" | "unreadable";
}

/**
 * Looks through a file before it is kept as it is: of a picture, whether browsers can bear it and whether it is whole.
 * What is no picture, or is longer than `maxBytes`, is for others to judge.
 *
 * @returns the same bytes again, or what is wrong with the picture
 */
export async function checkPicture(
  given: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ source: AsyncIterable<Uint8Array> } | PictureProblem> {
  const { head, whole } = await peek(given, sniffedBytes);
  const mediaType = await sniffMediaType(head);
  if (!imageMediaTypes.some((type) => type === mediaType)) return { source: whole };
  return pictureTurns()(async () => {
    const { head: all, whole: again, end } = await peek(whole, maxBytes + 1);
    const problem = all.byteLength > maxBytes ? null : await pictureProblem(all);
    if (!problem) return { source: again };
    await end();
    return problem;
  });
}

async function pictureProblem(bytes: Uint8Array): Promise<PictureProblem | null> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels) return { outcome: "too-many-pixels" };
    await sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
      .timeout({ seconds: longestSeconds })
      .resize(16, 16, { fit: "fill" })
      .raw()
      .toBuffer();
    return null;
  } catch {
    // Whatever the decoder says: it is the file's fault.
    return { outcome: "unreadable" };
  }
}
