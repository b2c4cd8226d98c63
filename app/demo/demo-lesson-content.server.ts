import { createReadStream } from "node:fs";
import path from "node:path";
import { addCourseFile } from "~/domain/authoring/course-files.commands.server";
import type { NewLessonContent } from "~/domain/catalog/lesson-content";
import type { Trx } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { Viewer } from "~/platform/viewer.server";
import type { DemoContent } from "./demo-course";
import { keepDemoQuiz } from "./demo-quiz.server";

/** Where the lessons' files come from, and where they go. */
export interface DemoFiles {
  /** The folder with what `scripts/demo-video.mjs` and `scripts/demo-documents.mjs` have made. */
  assets: string;
  storage: FileStorage;
}

/** What a lesson shows, as the product has it; its files are kept, as files of its course. */
export async function keepDemoContent(
  trx: Trx,
  course: DemoFiles & { viewer: Viewer; courseId: string },
  content: DemoContent,
): Promise<NewLessonContent> {
  const keep = (name: string) => keepFile(trx, course, name);
  const { contentType } = content;
  switch (contentType) {
    case "video": {
      const { durationSeconds, transcript } = content;
      const media = await keep(content.video);
      return { contentType, media, captions: await keep(content.captions), durationSeconds, transcript };
    }
    case "presentation":
      return { contentType, pdf: await keep(content.pdf), slideCount: content.slideCount };
    case "external":
      return { contentType, url: content.url, platform: content.platform };
    case "document":
      if ("pdf" in content) return { contentType, pdf: await keep(content.pdf) };
      return { contentType, markdown: content.markdown };
    case "interactive":
      return keepDemoQuiz(trx, course, content.quiz);
    default:
      return contentType satisfies never;
  }
}

async function keepFile(
  trx: Trx,
  { assets, storage, viewer, courseId }: DemoFiles & { viewer: Viewer; courseId: string },
  name: string,
): Promise<{ fileId: string; name: string }> {
  const source = createReadStream(path.join(assets, name));
  const kept = await addCourseFile(trx, storage, { viewer, courseId, name, source });
  if (kept.outcome !== "stored") throw new Error(`The demo file ${name} is not kept: ${kept.outcome}.`);
  return { fileId: kept.file.id, name: kept.file.name };
}
