import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect } from "vitest";
import { fileHref } from "~/domain/files/file-name";
import { aCourse } from "../../../../tests/support/course-factories";
import {
  aCourseOfEverything,
  aTextStorage,
  authored,
  broughtIn,
  checkedImport,
} from "../../../../tests/support/course-text-factories";
import { test } from "../../../../tests/support/database";
import { pieces } from "../../../../tests/support/file-factories";
import { addCourseFile } from "../course-files.commands.server";
import { readEdition } from "../edition-contents.queries.server";
import { addLesson } from "../outline.commands.server";
import { exportCourseText } from "./export-course-text.server";
import { markdownHref } from "./text-files";

const { folder, storage, remove } = await aTextStorage();
afterAll(remove);

describe("a course as text", () => {
  test("comes back as it was, into the same course and into an empty one", async ({ db }) => {
    const { viewer, code, courseId, draftId } = await aCourseOfEverything(db, folder);
    const archive = await exportCourseText(db, storage, { courseId, draftId });
    const names = Object.keys(unzipSync(archive));
    expect(names).toContain("course.yaml");
    expect(names).toContain("001-basics/008-final-check.gift");
    expect(names.filter((name) => name.startsWith("files/")).length).toBeGreaterThan(2);

    const before = await readEdition(db, { revisionId: draftId });
    expect(await broughtIn(db, storage, { viewer, code, archive })).toEqual(before);

    const facts = { delivery: "self_paced", durationHours: 2 } as const;
    const empty = await aCourse(db, { createdBy: viewer.userId, state: "draft", lessons: [], ...facts });
    await broughtIn(db, storage, { viewer, code: empty.code, archive });
    const copy = await authored(db, viewer, empty.code);
    expect((await exportCourseText(db, storage, copy)).equals(archive)).toBe(true);
  });

  test("changes nothing of the draft before its author says so, and keeps ids by titles", async ({ db }) => {
    const { viewer, code, courseId, draftId } = await aCourseOfEverything(db, folder);
    const files = unzipSync(await exportCourseText(db, storage, { courseId, draftId }));
    const text = Buffer.from(files["001-basics/005-the-text-lesson.md"] ?? []).toString();
    files["001-basics/005-the-text-lesson.md"] = Buffer.from(`${text}More words.\n`);
    const before = await readEdition(db, { revisionId: draftId });
    const archive = Buffer.from(zipSync(files));
    await checkedImport(db, storage, { viewer, code, archive });
    expect(await readEdition(db, { revisionId: draftId })).toEqual(before);
    const after = await broughtIn(db, storage, { viewer, code, archive });
    expect(after.lessons.map(({ lessonId }) => lessonId)).toEqual(
      before.lessons.map(({ lessonId }) => lessonId),
    );
    expect(JSON.stringify(after.lessons[4]?.content)).toContain("More words.");
  });

  test("is read as it comes from an operating system, and from an editor with addresses of its own", async ({
    db,
  }) => {
    const { viewer, code, courseId, draftId } = await aCourseOfEverything(db, folder);
    const files = unzipSync(await exportCourseText(db, storage, { courseId, draftId }));
    const picture = Object.keys(files).find((name) => name.startsWith("files/")) ?? "";
    const lesson = "001-basics/005-the-text-lesson.md";
    const added = `![One](../${picture})\n![Two](./${picture} 'A title')\n[Three][t]\n\n[t]: ${picture}\n`;
    files[lesson] = Buffer.concat([Buffer.from(files[lesson] ?? []), Buffer.from(added)]);
    const packed = Object.entries(files).map(([name, bytes]): [string, Uint8Array] => [
      `My course/${name}`,
      bytes,
    ]);
    const clutter = {
      "__MACOSX/My course/._course.yaml": Buffer.from("?"),
      "My course/.DS_Store": Buffer.from("?"),
    };
    const archive = Buffer.from(zipSync({ ...clutter, ...Object.fromEntries(packed) }));
    const { lessons } = await broughtIn(db, storage, { viewer, code, archive });
    expect(JSON.stringify(lessons[4]?.content)).toMatch(
      /!\[One\]\(\/files\/[^)]+\)\\n!\[Two\]\(\/files\/[^)]+ 'A title'\)\\n\[Three\]\[t\]\\n\\n\[t\]: \/files\//,
    );
  });

  test("finds files again whose names differ by capitals or have parentheses", async ({ db }) => {
    const { viewer, code, courseId, draftId } = await aCourseOfEverything(db, folder);
    const contents: string[] = [];
    for (const name of ["Notes (1).vtt", "notes (1).vtt"]) {
      const source = pieces(Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\n${name}\n`));
      const added = await addCourseFile(db, storage, { viewer, courseId, name, source });
      if (added.outcome !== "stored") throw new Error(added.outcome);
      contents.push(`![it](${markdownHref(fileHref(added.file))})`);
    }
    const source = pieces(Buffer.from("WEBVTT\n\n00:00.000 --> 00:02.000\nElsewhere\n"));
    const other = await addCourseFile(db, storage, { viewer, courseId, name: "other.vtt", source });
    if (other.outcome !== "stored") throw new Error(other.outcome);
    contents.push(`[it]: ${markdownHref(fileHref(other.file))}`);
    const [module] = (await readEdition(db, { revisionId: draftId })).modules;
    const content = { contentType: "document" as const, markdown: contents.join("\n") };
    const facts = { title: "Pictures", description: "", durationMinutes: null, required: true };
    await addLesson(db, {
      viewer,
      courseId,
      moduleId: module?.moduleId ?? "",
      lesson: { ...facts, content },
    });
    const archive = await exportCourseText(db, storage, { courseId, draftId });
    const before = await readEdition(db, { revisionId: draftId });
    expect(await broughtIn(db, storage, { viewer, code, archive })).toEqual(before);
  });
});
