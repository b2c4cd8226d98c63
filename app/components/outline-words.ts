import { m } from "~/messages/compiled/messages";

const words: Record<string, () => string> = {
  "title-missing": m.outline_wrong_title_missing,
  "title-too-long": m.outline_wrong_title_long,
  "description-too-long": m.outline_wrong_description,
  "hours-malformed": m.outline_wrong_hours,
  "hours-too-many": m.outline_wrong_hours_many,
  "minutes-malformed": m.outline_wrong_minutes,
  "markdown-wrong": m.outline_wrong_markdown,
  "url-wrong": m.outline_wrong_url,
  "platform-wrong": m.outline_wrong_platform,
  "durationSeconds-wrong": m.outline_wrong_seconds,
  "transcript-wrong": m.outline_wrong_long_text,
  "solution-wrong": m.outline_wrong_long_text,
  "task-wrong": m.outline_wrong_task,
  "file-wrong": m.outline_wrong_file,
  "pdf-wrong": m.outline_wrong_pdf,
  "captions-wrong": m.outline_wrong_captions,
  "slideCount-wrong": m.outline_wrong_slides,
  "attachments-wrong": m.outline_wrong_attachments,
};

/** What is wrong with one field of a module's or lesson's form, as sentences. */
export function outlineFieldErrors(code: string | undefined): string[] | undefined {
  return code ? [words[code]?.() ?? m.outline_problem_unknown()] : undefined;
}

const labels: Record<string, () => string> = {
  title: m.outline_field_title,
  description: m.outline_field_description,
  durationHours: m.outline_field_hours,
  durationMinutes: m.outline_field_minutes,
  required: m.outline_field_required,
  markdown: m.outline_field_markdown,
  url: m.outline_field_url,
  platform: m.outline_field_platform,
  durationSeconds: m.outline_field_seconds,
  transcript: m.outline_field_transcript,
  task: m.outline_field_task,
  solution: m.outline_field_solution,
  file: m.outline_field_file,
  pdf: m.outline_field_pdf,
  captions: m.outline_field_captions,
  slideCount: m.outline_field_slides,
  attachments: m.outline_field_attachments,
};

/** What a field of a module's or lesson's form is called. */
export function outlineFieldLabel(name: string): string {
  return labels[name]?.() ?? name;
}

/** What a field's value says: a tick and a moment in words, the rest as it is. */
export function outlineFieldText(name: string, value: string): string {
  if (name === "required") return tickText(value);
  return value.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/, "$1 $2");
}

/** Whether a box is ticked. */
export function tickText(value: string): string {
  return value === "on" ? m.authoring_yes() : m.outline_no();
}

/** The summary of what is wrong with a form, field by field. */
export function outlineFormProblems(problems: Record<string, string>) {
  return Object.entries(problems).map(([name, code]) => ({
    id: name,
    label: outlineFieldLabel(name),
    message: outlineFieldErrors(code)?.join(" ") ?? "",
  }));
}
