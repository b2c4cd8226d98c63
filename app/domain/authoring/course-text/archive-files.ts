import type { TextProblem } from "./text-problem";

/** What operating systems put into archives by themselves. */
const clutter = /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of a course's archive from where `course.yaml` is: a folder that was unpacked, edited and packed again by an
 * operating system has itself as the folder of all, and things between that nobody has put there.
 */
export function filesOfCourse<T>(files: ReadonlyMap<string, T>): Map<string, T> {
  const own = [...files].filter(([path]) => !clutter.test(path));
  const top = own[0]?.[0].split("/")[0] ?? "";
  const isPacked =
    !own.some(([path]) => path === "course.yaml") && own.every(([path]) => path.startsWith(`${top}/`));
  return new Map(isPacked ? own.map(([path, file]) => [path.slice(top.length + 1), file]) : own);
}

/** Whether a file of an archive is shown by a text, and is none itself. */
export function isMedia(path: string): boolean {
  return /^(files|pictures)\//.test(path);
}

/** The text files among them; those that are not in UTF-8 are named as problems. */
export function textsOf(files: ReadonlyMap<string, Buffer>): {
  texts: Map<string, string>;
  problems: TextProblem[];
} {
  const texts = new Map<string, string>();
  const problems: TextProblem[] = [];
  for (const [path, bytes] of files) {
    if (isMedia(path)) continue;
    const text = bytes.toString("utf8");
    // What is no UTF-8 becomes another text.
    if (!Buffer.from(text).equals(bytes)) {
      const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
      problems.push({ file: path, line, code: "encoding", detail: path });
    }
    const plain = text.replace(/^\ufeff/, "");
    // Editors of Windows end every line so, the first one too.
    texts.set(path, /^[^\n]*\r\n/.test(plain) ? plain.replaceAll("\r\n", "\n") : plain);
  }
  return { texts, problems };
}
