import type { WriteProblemCode } from "~/domain/questions/formats/written-question";
import { m } from "~/messages/compiled/messages";

export const writeProblemWords: Record<WriteProblemCode, () => string> = {
  "type-unknown": m.transfer_write_type_unknown,
  arrow: m.transfer_write_arrow,
  "several-gaps": m.transfer_write_several_gaps,
  "gap-last": m.transfer_write_gap_last,
  "gap-options": m.transfer_write_gap_options,
  hints: m.transfer_write_hints,
  case: m.transfer_write_case,
  units: m.transfer_write_units,
  prompt: m.transfer_write_prompt,
  "essay-rules": m.transfer_write_essay_rules,
  points: m.transfer_write_points,
  "one-right": m.transfer_write_one_right,
  lines: m.transfer_write_lines,
  feedback: m.transfer_write_feedback,
  filing: m.transfer_write_filing,
  rubric: m.transfer_write_rubric,
  pictures: m.transfer_write_pictures,
};
