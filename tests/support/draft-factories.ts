import type { Db } from "@db/client";
import { aCourse } from "./course-factories";

/** A course in draft by that person, with modules called A, B, ... that have so many lessons: "A1", "A2", ... */
export async function aDraft(db: Db, lessonCounts: readonly number[], author: { userId: string }) {
  const course = await aCourse(db, { createdBy: author.userId, state: "draft", lessons: [] });
  const { courseId, revisionId } = course;
  await db.deleteFrom("revisionModules").where("revisionId", "=", revisionId).execute();
  const ids: Record<string, string> = {};
  for (const [index, count] of lessonCounts.entries()) {
    const name = String.fromCharCode(65 + index);
    const { id: moduleId } = await db
      .insertInto("modules")
      .values({ courseId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const place = { revisionId, courseId, moduleId };
    ids[name] = moduleId;
    await db
      .insertInto("revisionModules")
      .values({ ...place, position: index + 1, title: name })
      .execute();
    for (let position = 1; position <= count; position++) {
      const { id: lessonId } = await db
        .insertInto("lessons")
        .values({ courseId })
        .returning("id")
        .executeTakeFirstOrThrow();
      const title = `${name}${position}`;
      ids[title] = lessonId;
      const content = { markdown: `Text of ${title}.` };
      await db
        .insertInto("revisionLessons")
        .values({ ...place, lessonId, position, title, contentType: "document", content })
        .execute();
    }
  }
  /** The id of a module or lesson by its title. */
  const id = (title: string): string => {
    const known = ids[title];
    if (!known) throw new Error(`The draft has no ${title}.`);
    return known;
  };
  return { ...course, id };
}

/** A draft's titles in order, as in "A: A1 A2 | B: B1"; throws where places are not 1 to n. */
export async function outlineOf(db: Db, revisionId: string): Promise<string> {
  const modules = await db
    .selectFrom("revisionModules")
    .select(["moduleId", "title", "position"])
    .where("revisionId", "=", revisionId)
    .orderBy("position")
    .execute();
  assertNumbered(modules);
  const parts: string[] = [];
  for (const { moduleId, title } of modules) {
    const lessons = await db
      .selectFrom("revisionLessons")
      .select(["title", "position"])
      .where("revisionId", "=", revisionId)
      .where("moduleId", "=", moduleId)
      .orderBy("position")
      .execute();
    assertNumbered(lessons);
    parts.push([`${title}:`, ...lessons.map((lesson) => lesson.title)].join(" "));
  }
  return parts.join(" | ");
}

function assertNumbered(rows: readonly { position: number }[]): void {
  for (const [index, { position }] of rows.entries())
    if (position !== index + 1) throw new Error(`Place ${index + 1} is numbered ${position}.`);
}
