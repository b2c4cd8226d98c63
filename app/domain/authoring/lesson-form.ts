import { type NewLessonContent, writtenContentSchemas } from "~/domain/catalog/lesson-content";
import { z } from "~/platform/zod";
import { attachmentsFrom, type ChoosableFile, chosenFile } from "./lesson-files";
import { commonFields, type FieldProblems, fieldProblems, optionalNumber } from "./outline-fields";

/** The kinds of lesson that are made in a form. */
export const writtenKinds = [
  "document",
  "pdf",
  "presentation",
  "video",
  "external",
  "exercise",
  "simulation",
] as const;
export type WrittenKind = (typeof writtenKinds)[number];

/** What a lesson's form shows in its fields. */
export type LessonFormValues = Record<string, string>;

/** What is said of a lesson of every kind. */
export const lessonFactsSchema = z.object({
  ...commonFields,
  durationMinutes: optionalNumber(
    z
      .int({ error: "minutes-malformed" })
      .min(1, { error: "minutes-malformed" })
      .max(10_000, { error: "minutes-malformed" }),
  ),
});

export type LessonFacts = z.infer<typeof lessonFactsSchema>;

/**
 * A lesson out of its form.
 *
 * @param files those of the course: no other can be chosen
 */
export function readLessonForm(
  kind: WrittenKind,
  values: LessonFormValues,
  files: readonly ChoosableFile[],
): { facts: LessonFacts; content: NewLessonContent } | { problems: FieldProblems } {
  const facts = lessonFactsSchema.safeParse(values);
  const given = Object.assign(contentOf(kind, values, files), attachmentsFrom(values, files));
  const content = writtenContentSchemas[kind].safeParse(given);
  if (facts.success && content.success) return { facts: facts.data, content: content.data };
  const problems = facts.success ? {} : fieldProblems(facts.error);
  return {
    problems: content.success ? problems : { ...problems, ...contentProblems(content.error, values) },
  };
}

function contentProblems(error: z.ZodError, values: LessonFormValues): FieldProblems {
  const fields = error.issues.map(({ path }) => {
    if (path[0] !== "media") return String(path[0]);
    return values.file ? "file" : "url";
  });
  return Object.fromEntries(fields.map((field) => [field, `${field}-wrong`]));
}

/** What was typed in the shape of that kind's content; whether it is right, the schema says. */
function contentOf(kind: WrittenKind, values: LessonFormValues, files: readonly ChoosableFile[]): object {
  const text = (name: string) => (values[name] ?? "").replaceAll("\r\n", "\n");
  const url = text("url").trim();
  switch (kind) {
    case "document":
      return { contentType: "document", markdown: text("markdown") };
    case "pdf":
      return { contentType: "document", pdf: chosenFile(values.pdf, files) };
    case "presentation":
      return {
        contentType: "presentation",
        pdf: chosenFile(values.pdf, files),
        slideCount: Number(text("slideCount")),
      };
    case "external":
      return { contentType: "external", url, platform: text("platform") };
    case "video":
      return videoOf(text, files);
    case "exercise":
      return { contentType: "interactive", kind, task: text("task"), solution: text("solution") };
    case "simulation":
      return { contentType: "interactive", kind, url, task: text("task") };
    default:
      return kind satisfies never;
  }
}

/** A file, where one is chosen, else an address; how long the file takes it says itself, where it does. */
function videoOf(text: (name: string) => string, files: readonly ChoosableFile[]): object {
  const isFile = text("file") !== "";
  const known = files.find(({ fileId }) => fileId === text("file"))?.durationSeconds;
  return {
    contentType: "video",
    media: isFile ? chosenFile(text("file"), files) : { url: text("url").trim() },
    durationSeconds: Number(text("durationSeconds").trim() || (known ?? "")),
    transcript: text("transcript"),
    captions: text("captions") === "" ? null : chosenFile(text("captions"), files),
  };
}
