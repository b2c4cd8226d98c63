import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "@db/client";
import PdfDocument from "pdfkit";
import { createCourse, publishCourse } from "~/domain/authoring/course.commands.server";
import { addCourseFile } from "~/domain/authoring/course-files.commands.server";
import { addLesson, addModule } from "~/domain/authoring/outline.commands.server";
import type { NewLessonContent } from "~/domain/catalog/lesson-content";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { captions, pieces } from "./file-factories";
import { aPerson } from "./people-factories";

/** The lessons of `aCourseOfEveryKind`, in their order. */
const kinds = ["video", "pdf", "slides", "external", "text"] as const;
export type LessonKind = (typeof kinds)[number];

export const videoSeconds = 12;

export interface CourseOfEveryKind {
  code: string;
  /** The path of each lesson's page. */
  paths: Record<LessonKind, string>;
}

/** A published course with a lesson of each kind, its files in the data folder of a site. */
export async function aCourseOfEveryKind(db: Db, dataDir: string): Promise<CourseOfEveryKind> {
  const { viewer, userId } = await aPerson(db, { role: "trainer", firstName: "Tilda" });
  const code = `K-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  const created = await createCourse(db, { viewer, course: newCourse(code, userId) });
  if (created.outcome !== "created") throw new Error(created.outcome);
  const { courseId } = created;
  const module = { title: "Basics", description: "", durationHours: null, required: true };
  const added = await addModule(db, { viewer, courseId, module });
  if (added.outcome !== "added") throw new Error(added.outcome);
  const keep = async (name: string, content: Buffer) => {
    const storage = diskStorage(join(dataDir, "files"));
    const stored = await addCourseFile(db, storage, { viewer, courseId, name, source: pieces(content) });
    if (stored.outcome !== "stored") throw new Error(`${name}: ${stored.outcome}`);
    return { fileId: stored.file.id, name: stored.file.name };
  };
  const contents = await contentsOf(keep);
  const paths: Partial<Record<LessonKind, string>> = {};
  for (const kind of kinds) {
    const lesson = { title: `The ${kind} lesson`, description: "", durationMinutes: 2, required: true };
    const target = { viewer, courseId, moduleId: added.moduleId };
    const result = await addLesson(db, { ...target, lesson: { ...lesson, content: contents[kind] } });
    if (result.outcome !== "added") throw new Error(`${kind}: ${result.outcome}`);
    paths[kind] = `/learn/${code}/${result.lessonId}`;
  }
  const published = await publishCourse(db, { viewer, courseId, now: new Date() });
  if (published.outcome !== "published") throw new Error(published.outcome);
  return { code, paths: paths as Record<LessonKind, string> };
}

type Keep = (name: string, content: Buffer) => Promise<{ fileId: string; name: string }>;

async function contentsOf(keep: Keep): Promise<Record<LessonKind, NewLessonContent>> {
  const film = readFileSync(new URL("sample.webm", import.meta.url));
  const pdf = await keep("Plan.pdf", await aPdf());
  return {
    video: {
      contentType: "video",
      media: await keep("Counting.webm", film),
      durationSeconds: videoSeconds,
      captions: await keep("Counting.vtt", captions),
      transcript: "The film counts **seconds**.\n\n> [!TIP]\n> Count along.",
    },
    pdf: { contentType: "document", pdf },
    slides: { contentType: "presentation", pdf, slideCount: 2 },
    external: { contentType: "external", url: "https://video.example/watch?v=1", platform: "Clipper" },
    text: {
      contentType: "document",
      markdown: "# Reading\n\nA short text.\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    },
  };
}

async function aPdf(): Promise<Buffer> {
  const document = new PdfDocument({ size: "A5", layout: "landscape" });
  const parts: Buffer[] = [];
  document.on("data", (part) => parts.push(part));
  const ended = once(document, "end");
  document.fontSize(40).text("One").addPage().text("Two").end();
  await ended;
  return Buffer.concat(parts);
}

function newCourse(code: string, trainerId: string): Parameters<typeof createCourse>[1]["course"] {
  return {
    code,
    title: "Every kind of lesson",
    description: "For tests.",
    language: "en",
    category: "technical",
    difficulty: "beginner",
    delivery: "self_paced",
    durationHours: 1,
    durationWeeks: null,
    maxParticipants: null,
    certificateProvided: false,
    certificateValidityMonths: null,
    selfEnrolment: "open",
    prerequisiteIds: [],
    requiredSkills: [],
    taughtSkills: [],
    instructorIds: [trainerId],
  };
}
