import {
  type LessonContent,
  lessonContentSchema,
  type NewLessonContent,
  writtenContentSchemas,
} from "~/domain/catalog/lesson-content";
import { z } from "~/platform/zod";
import { commonFields, type FieldProblems, fieldProblems, optionalNumber } from "./outline-fields";

/** The kinds of lesson that are written in a form. */
export const writtenKinds = ["document", "video", "external", "exercise", "simulation"] as const;
export type WrittenKind = (typeof writtenKinds)[number];
/** A lesson made of a file keeps it; its other fields are edited. */
export type EditedKind = WrittenKind | "file";

type Values = Record<string, string>;

const factsSchema = z.object({
  ...commonFields,
  durationMinutes: optionalNumber(
    z
      .int({ error: "minutes-malformed" })
      .min(1, { error: "minutes-malformed" })
      .max(10_000, { error: "minutes-malformed" }),
  ),
});

export type LessonFacts = z.infer<typeof factsSchema>;

/** A lesson out of its form; one made of a file has no content there. */
export function readLessonForm(
  kind: EditedKind,
  values: Values,
): { facts: LessonFacts; content: NewLessonContent | null } | { problems: FieldProblems } {
  const facts = factsSchema.safeParse(values);
  const content = kind === "file" ? null : readContent(kind, values);
  const problems = {
    ...(facts.success ? {} : fieldProblems(facts.error)),
    ...(content && "problems" in content ? content.problems : {}),
  };
  if (!facts.success || Object.keys(problems).length > 0) return { problems };
  return { facts: facts.data, content: content && "content" in content ? content.content : null };
}

function readContent(
  kind: WrittenKind,
  values: Values,
): { content: NewLessonContent } | { problems: FieldProblems } {
  const parsed = writtenContentSchemas[kind].safeParse(contentOf(kind, values));
  if (parsed.success) return { content: parsed.data };
  const fields = parsed.error.issues.map(({ path }) => (path[0] === "media" ? "url" : String(path[0])));
  return { problems: Object.fromEntries(fields.map((field) => [field, `${field}-wrong`])) };
}

/** What was typed in the shape of that kind's content; whether it is right, the schema says. */
function contentOf(kind: WrittenKind, values: Values) {
  const text = (name: string) => (values[name] ?? "").replaceAll("\r\n", "\n");
  const url = text("url").trim();
  switch (kind) {
    case "document":
      return { contentType: "document", markdown: text("markdown") };
    case "external":
      return { contentType: "external", url, platform: text("platform") };
    case "video":
      return {
        contentType: "video",
        media: { url },
        durationSeconds: Number(text("durationSeconds")),
        transcript: text("transcript"),
        captions: null,
      };
    case "exercise":
      return { contentType: "interactive", kind, task: text("task"), solution: text("solution") };
    case "simulation":
      return { contentType: "interactive", kind, url, task: text("task") };
    default:
      return kind satisfies never;
  }
}

/** What a lesson's form shows, and of what kind it is; null: it has no form here. */
export function lessonValues(lesson: {
  title: string;
  description: string;
  durationMinutes: number | null;
  required: boolean;
  contentType: string;
  content: unknown;
}): { kind: EditedKind; values: Values } | null {
  const { title, description, durationMinutes, required, contentType } = lesson;
  const parsed = lessonContentSchema.safeParse(Object.assign({}, lesson.content, { contentType }));
  const shown = parsed.success ? contentValues(parsed.data) : null;
  if (!shown) return null;
  const minutes = durationMinutes === null ? "" : String(durationMinutes);
  const facts = { title, description, durationMinutes: minutes, required: required ? "on" : "" };
  return { kind: shown.kind, values: { ...facts, ...shown.values } };
}

function contentValues(content: LessonContent): { kind: EditedKind; values: Values } | null {
  switch (content.contentType) {
    case "document":
      return "markdown" in content
        ? { kind: "document", values: { markdown: content.markdown } }
        : { kind: "file", values: {} };
    case "presentation":
      return { kind: "file", values: {} };
    case "external":
      return { kind: "external", values: { url: content.url, platform: content.platform } };
    case "video": {
      const { media, transcript, durationSeconds, captions } = content;
      if (!("url" in media) || captions) return { kind: "file", values: {} };
      return {
        kind: "video",
        values: { url: media.url, durationSeconds: String(durationSeconds), transcript },
      };
    }
    case "interactive":
      if (content.kind === "quiz") return null;
      return content.kind === "simulation"
        ? { kind: "simulation", values: { url: content.url, task: content.task } }
        : { kind: "exercise", values: { task: content.task, solution: content.solution } };
    default:
      return content satisfies never;
  }
}
