import { m } from "~/messages/compiled/messages";

const words: Record<string, () => string> = {
  "code-missing": m.authoring_code_missing,
  "code-wrong": m.authoring_code_wrong,
  "code-taken": m.authoring_code_taken,
  "title-missing": m.authoring_title_missing,
  "description-missing": m.authoring_description_missing,
  "too-long": m.authoring_too_long,
  "choice-wrong": m.authoring_choice_wrong,
  "number-wrong": m.authoring_number_wrong,
  "hours-wrong": m.authoring_hours_wrong,
};

/** A field's problem codes as sentences. */
export function courseFieldErrors(codes: string[] | undefined): string[] {
  return (codes ?? []).map((code) => words[code]?.() ?? m.authoring_field_wrong());
}
