import type { QuestionBody } from "../question-body";

/** The bytes of pictures in base64, by the ids of their files. */
export type WrittenPictures = ReadonlyMap<string, string>;

const shown = /(!\[[^\]]*\]\(\s*<?)\/files\/([^/\s]+)\/([^)>\s]*)/g;

/** The ids of the pictures that the texts of a question show. */
export function pictureIdsIn(body: QuestionBody): string[] {
  return [...new Set([...JSON.stringify(body).matchAll(shown)].map(([, , id = ""]) => id))];
}

/**
 * Puts pictures into the XML of a question: each beside the text that shows it, which names it as Moodle does. Every
 * text is escaped already, so that no element stands in one.
 */
export function withPictures(xml: string, pictures: WrittenPictures): string {
  if (pictures.size === 0) return xml;
  return xml.replace(/<text>([^<]*)<\/text>/g, (whole, text: string) => {
    const files = new Map<string, string>();
    const named = text.replace(shown, (picture, before: string, id: string, name: string) => {
      const content = pictures.get(id);
      if (content === undefined) return picture;
      // Two of one name stand in folders of their own.
      const place = `/${id}/`;
      files.set(id, `<file name="${decoded(name)}" path="${place}" encoding="base64">${content}</file>`);
      return `${before}@@PLUGINFILE@@${place}${name}`;
    });
    return files.size === 0 ? whole : `<text>${named}</text>${[...files.values()].join("")}`;
  });
}

/** A name of an address as an attribute. */
function decoded(name: string): string {
  const plain = safely(name);
  return plain.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function safely(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
