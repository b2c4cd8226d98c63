import { m } from "~/messages/compiled/messages";
import { factLabels, factValueWord } from "./course-fact-words";
import { lessonKindWords } from "./lesson-kind-words";
import { outlineFieldLabel } from "./outline-words";

const labels: Record<string, () => string> = {
  contentType: m.editions_field_kind,
  kind: m.editions_field_kind,
  media: m.editions_field_media,
  captions: m.editions_field_captions,
  attachments: m.learning_attachments,
  pdf: m.editions_field_pdf,
  slideCount: m.editions_field_slides,
};

/** What a field of an edition is called; one that no form has is a setting. */
export function editionFieldLabel(field: string): string {
  const known = labels[field]?.() ?? outlineFieldLabel(field);
  if (known === field && factLabels[field]) return factLabels[field]();
  return known === field ? m.editions_field_setting({ field }) : known;
}

const tickWords: Record<string, () => string> = { true: m.authoring_yes, false: m.editions_no };

/** A short value in words; one that says nothing, too. */
export function editionFieldText(field: string, value: string): string {
  if (value === "") return m.authoring_nothing();
  const kind = field === "contentType" || field === "kind" ? kindWord(value) : undefined;
  return kind ?? factValueWord(field, value) ?? tickWords[value]?.() ?? value;
}

function kindWord(value: string): string | undefined {
  return Object.entries(lessonKindWords).find(([kind]) => kind === value)?.[1]();
}
