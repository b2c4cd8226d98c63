import { type LessonContent, lessonContentSchema } from "~/domain/catalog/lesson-content";
import { attachmentValues } from "./lesson-files";
import type { LessonFormValues, WrittenKind } from "./lesson-form";

type Shown = { kind: WrittenKind; values: LessonFormValues };

/** What a lesson's form shows, and of what kind it is; null: it has no form here. */
export function lessonValues(lesson: {
  title: string;
  description: string;
  durationMinutes: number | null;
  required: boolean;
  contentType: string;
  content: unknown;
}): Shown | null {
  const { title, description, durationMinutes, required, contentType } = lesson;
  const parsed = lessonContentSchema.safeParse(Object.assign({}, lesson.content, { contentType }));
  const shown = parsed.success ? contentValues(parsed.data) : null;
  if (!parsed.success || !shown) return null;
  const minutes = durationMinutes === null ? "" : String(durationMinutes);
  const facts = { title, description, durationMinutes: minutes, required: required ? "on" : "" };
  const attached = "attachments" in parsed.data ? attachmentValues(parsed.data.attachments) : {};
  return { kind: shown.kind, values: { ...facts, ...shown.values, ...attached } };
}

function contentValues(content: LessonContent): Shown | null {
  switch (content.contentType) {
    case "document":
      return "markdown" in content
        ? { kind: "document", values: { markdown: content.markdown } }
        : { kind: "pdf", values: { pdf: content.pdf.fileId } };
    case "presentation": {
      const { pdf, slideCount } = content;
      return { kind: "presentation", values: { pdf: pdf.fileId, slideCount: String(slideCount) } };
    }
    case "external":
      return { kind: "external", values: { url: content.url, platform: content.platform } };
    case "video":
      return { kind: "video", values: videoValues(content) };
    case "interactive":
      if (content.kind === "quiz") return null;
      return content.kind === "simulation"
        ? { kind: "simulation", values: { url: content.url, task: content.task } }
        : { kind: "exercise", values: { task: content.task, solution: content.solution } };
    default:
      return content satisfies never;
  }
}

function videoValues(content: Extract<LessonContent, { contentType: "video" }>): LessonFormValues {
  const { media, transcript, durationSeconds, captions } = content;
  return {
    file: "fileId" in media ? media.fileId : "",
    url: "url" in media ? media.url : "",
    durationSeconds: String(durationSeconds),
    captions: captions?.fileId ?? "",
    transcript,
  };
}
