import { createHash } from "node:crypto";
import { courseFileLimit } from "~/domain/authoring/course-file-limits";
import { fileHref, safeFileName } from "~/domain/files/file-name";
import { extensionOf, imageMediaTypes } from "~/domain/files/media-types";
import { pictureAnew } from "~/domain/files/picture-anew.server";
import { sniffedBytes, sniffMediaType } from "~/domain/files/sniff-media-type.server";
import type { ImportedPicture, PictureRefusal } from "./imported-question";
import type { XmlElement } from "./moodle-xml-tree.server";

/** What came of each `<file>` of a file. */
export interface FilePictures {
  of: ReadonlyMap<XmlElement, ImportedPicture | PictureRefusal>;
  /** Under which texts show those that are taken. */
  addresses: ReadonlySet<string>;
}

/** The most pictures that one file may have. */
const mostPictures = 200;

/** Looks at all pictures that stand in a file; nothing is kept of them. */
export async function lookAtPictures(quiz: XmlElement): Promise<FilePictures> {
  const addresses = new Set<string>();
  const looked = new Map<XmlElement, ImportedPicture | PictureRefusal>();
  for (const element of filesIn(quiz))
    looked.set(element, looked.size < mostPictures ? await lookAt(element) : "pictures-many");
  for (const each of looked.values()) if (typeof each === "object") addresses.add(pictureAddress(each));
  return { of: looked, addresses };
}

function* filesIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === "file") yield child;
    else yield* filesIn(child);
  }
}

async function lookAt({ attributes, text }: XmlElement): Promise<ImportedPicture | PictureRefusal> {
  if (attributes.encoding !== "base64" || !/^[A-Za-z0-9+/=\s]*$/.test(text)) return "picture-broken";
  const bytes = Buffer.from(text, "base64");
  const mediaType = await sniffMediaType(bytes.subarray(0, sniffedBytes));
  const type = imageMediaTypes.find((each) => each === mediaType);
  if (!type) return bytes.length === 0 ? "picture-broken" : "picture-type";
  const maxBytes = courseFileLimit(type);
  if (bytes.length > maxBytes) return "picture-large";
  const anew = await pictureAnew(bytes, type);
  if ("outcome" in anew) return anew.outcome === "unreadable" ? "picture-broken" : "picture-large";
  return { id: idOf(bytes), name: safeFileName(attributes.name ?? "", extensionOf(type)), bytes };
}

/** The same for the same bytes, and as long as the ids of files are. */
function idOf(bytes: Buffer): string {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20)];
  return [...parts, hash.slice(20, 32)].join("-");
}

/** The bytes as a stream that comes at once. */
export async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The address of a picture in a text, which takes no round brackets in Markdown. */
export function pictureAddress(picture: { id: string; name: string }): string {
  return fileHref(picture).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}
