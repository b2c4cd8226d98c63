import { type PictureRefusal, renderPicture } from "~/domain/files/render-picture.server";
import { photoEdges } from "./photo";

export type RenderedPhoto = { outcome: "rendered"; small: Buffer; large: Buffer } | PictureRefusal;

const quality = 82;

/**
 * Makes a person's pictures out of a file that somebody has sent, cut to a square.
 *
 * @param file the path of what was sent
 */
export async function renderPhoto(file: string): Promise<RenderedPhoto> {
  const edges = { width: photoEdges.large, height: photoEdges.large };
  const rendering = await renderPicture(file, edges, async (square) => {
    const [large, small] = await Promise.all([
      square().webp({ quality }).toBuffer(),
      square().resize(photoEdges.small).webp({ quality }).toBuffer(),
    ]);
    return { small, large };
  });
  return rendering.outcome === "rendered" ? { outcome: "rendered", ...rendering.drawn } : rendering;
}
