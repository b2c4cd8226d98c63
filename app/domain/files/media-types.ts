/** The types of file that are taken anywhere, with the extension that each goes by. */
const extensions = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "text/vtt": "vtt",
  "video/mp4": "mp4",
  "video/webm": "webm",
} as const satisfies Record<string, string>;

export type MediaType = keyof typeof extensions;

/** Everything that is taken somewhere. */
export const mediaTypes = Object.keys(extensions) as MediaType[];

/** What a lesson can show. */
export const lessonMediaTypes = mediaTypes;

/** What can become a picture of a person. */
export const photoMediaTypes = ["image/jpeg", "image/png", "image/webp"] as const satisfies MediaType[];

/** What can be put into a text. */
export const imageMediaTypes = photoMediaTypes;

export const videoMediaTypes = ["video/mp4", "video/webm"] as const satisfies MediaType[];

export function extensionOf(type: MediaType): string {
  return extensions[type];
}

export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(extensions, type);
}
