import { createHash } from "node:crypto";
import { keptBytes } from "~/domain/files/checked-content.server";
import { safeFileName } from "~/domain/files/file-name";
import type { ReadDb } from "~/platform/database.server";
import { isKept } from "./course-text.queries.server";
import type { NamedQuestion } from "./named-question";
import { picturePath, picturePathsIn, withPlaces } from "./question-pictures-text";
import type { ReadCourse } from "./read-course-text";
import type { TextProblem } from "./text-problem";

/** A picture that an archive brings for questions. */
export interface SentPicture {
  /** In the archive. */
  path: string;
  name: string;
  bytes: Buffer;
  /** The bytes are kept here already, and need not be written anew. */
  isOwn: boolean;
}

/** The pictures of an archive by the places that their contents will have, as they are kept. */
export async function placedPictures(
  db: ReadDb,
  sent: ReadonlyMap<string, Buffer>,
): Promise<Map<string, SentPicture>> {
  const placed = new Map<string, SentPicture>();
  for (const [path, bytes] of sent) {
    if (!path.startsWith("pictures/")) continue;
    const given = createHash("sha256").update(bytes).digest();
    const isOwn = await isKept(db, given);
    const kept = isOwn
      ? given
      : createHash("sha256")
          .update(await keptBytes(bytes))
          .digest();
    const named = (path.split("/").at(-1) ?? "").replace(/^[0-9a-f]{16}-/, "");
    const name = safeFileName(named, named.split(".").at(-1) ?? "");
    placed.set(picturePath({ sha256: kept.toString("hex"), name }), { path, name, bytes, isOwn });
  }
  return placed;
}

/** A course whose questions name pictures by those places. */
export function withPlacedPictures(
  course: ReadCourse,
  pictures: ReadonlyMap<string, SentPicture>,
): ReadCourse {
  const places = new Map([...pictures].map(([place, { path }]) => [path, place]));
  const placed = (question: NamedQuestion) => ({ ...question, body: withPlaces(question.body, places) });
  return {
    ...course,
    pool: {
      ...course.pool,
      questions: course.pool.questions.map((each) => ({ ...each, question: placed(each.question) })),
    },
    modules: course.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({
        ...lesson,
        items:
          lesson.items?.map((item) =>
            item.kind === "fixed" ? { ...item, question: placed(item.question) } : item,
          ) ?? null,
      })),
    })),
  };
}

/** What the questions of a course show, by the places in the archive. */
export function picturesOf({ pool, modules }: ReadCourse): string[] {
  const fixed = modules.flatMap(({ lessons }) =>
    lessons.flatMap(
      ({ items }) => items?.flatMap((item) => (item.kind === "fixed" ? [item.question] : [])) ?? [],
    ),
  );
  const drawn = pool.questions.map(({ question }) => question);
  return [...new Set([...fixed, ...drawn].flatMap(({ body }) => picturePathsIn(body)))];
}

/** Pictures that questions name and that are nowhere. */
export function missingPictures(
  course: ReadCourse,
  known: { has: (path: string) => boolean }[],
): TextProblem[] {
  return picturesOf(course)
    .filter((path) => known.every((some) => !some.has(path)))
    .map((path) => ({ ...course.placeOf(path), code: "file-missing" as const, detail: path }));
}
