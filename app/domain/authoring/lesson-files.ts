/** What a lesson's form needs to know of a file of the course. */
export interface ChoosableFile {
  fileId: string;
  name: string;
  durationSeconds: number | null;
}

const prefix = "attachment-";

/** The name of the box that attaches a file to a lesson. */
export function attachmentField(fileId: string): string {
  return `${prefix}${fileId}`;
}

/** The file that a box of that name attaches; null: it is no such box. */
export function attachedFile(name: string): string | null {
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}

/** A file by the id that a form sends, as lessons name it; null: the course has no such file. */
export function chosenFile(
  fileId: string | undefined,
  files: readonly ChoosableFile[],
): { fileId: string; name: string } | null {
  const found = files.find((file) => file.fileId === fileId);
  return found ? { fileId: found.fileId, name: found.name } : null;
}

/** The files whose boxes are ticked, in the order of the list; nothing where none is. */
export function attachmentsFrom(
  values: Record<string, string>,
  files: readonly ChoosableFile[],
): { attachments?: { fileId: string; name: string }[] } {
  const attachments = files
    .filter(({ fileId }) => values[attachmentField(fileId)] === "on")
    .map(({ fileId, name }) => ({ fileId, name }));
  return attachments.length > 0 ? { attachments } : {};
}

/** What the boxes of a lesson's attachments say. */
export function attachmentValues(attachments: readonly { fileId: string }[] = []): Record<string, string> {
  return Object.fromEntries(attachments.map(({ fileId }) => [attachmentField(fileId), "on"]));
}

/** The Markdown that shows a picture in a text. */
export function pictureMarkdown({ href, name }: { href: string; name: string }): string {
  const words = name.replace(/\.[a-z]+$/, "").replace(/([\\[\]])/g, "\\$1");
  const address = href.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
  return `![${words}](${address})`;
}
