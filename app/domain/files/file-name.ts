const mostCharacters = 100;

/** Control characters, and those that turn the direction of what follows ("gpj.exe" shown as "exe.jpg"). */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const unwanted = /["<>:|?*%#&]/g;

/**
 * The name under which a file is kept and offered: what the person called it, without folders and without what
 * systems stumble over, of a bearable length, and with the extension of what it really is.
 *
 * @param extension of the type that was found in the content, without the dot
 */
export function safeFileName(given: string, extension: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const cleaned = last.replace(unseen, "").replace(unwanted, "_").replace(/\s+/gu, " ");
  const stem = withoutExtension(cleaned).replace(/^[. ]+|[. ]+$/g, "");
  const shortened = [...stem].slice(0, mostCharacters).join("").trim();
  return `${shortened === "" ? "file" : shortened}.${extension}`;
}

function withoutExtension(name: string): string {
  return name.replace(/\.[a-z\d]{1,8}$/i, "");
}

/** The address of a file's content. */
export function fileHref({ id, name }: { id: string; name: string }): string {
  return `/files/${id}/${encodeURIComponent(name)}`;
}
