import type { ImportProblemCode } from "~/domain/questions/formats/imported-question";
import { m } from "~/messages/compiled/messages";

export const importProblemWords: Record<ImportProblemCode, () => string> = {
  "no-answers": m.transfer_no_answers,
  unclosed: m.transfer_unclosed,
  "several-answer-parts": m.transfer_several_answer_parts,
  "mixed-answers": m.transfer_mixed_answers,
  invalid: m.transfer_invalid,
  "number-wrong": m.transfer_number_wrong,
  "percent-wrong": m.transfer_percent_wrong,
  "feedback-left-out": m.transfer_feedback_left_out,
  "wrong-answers-left-out": m.transfer_wrong_answers_left_out,
  "html-kept": m.transfer_html_kept,
  "choice-expected": m.transfer_choice_expected,
  "answer-missing": m.transfer_answer_missing,
  "answer-unknown": m.transfer_answer_unknown,
  "too-many": m.transfer_too_many,
  "xml-broken": m.transfer_xml_broken,
  "xml-declarations": m.transfer_xml_declarations,
  "not-moodle": m.transfer_not_moodle,
  "type-unknown": m.transfer_type_unknown,
  "gap-number": m.transfer_gap_number,
  "pictures-left-out": m.transfer_pictures_left_out,
  "markup-left-out": m.transfer_markup_left_out,
  "part-left-out": m.transfer_part_left_out,
};

export const importRefusalWords = {
  empty: m.transfer_file_empty,
  archive: m.transfer_file_archive,
  "utf-16": m.transfer_file_utf16,
  "not-utf-8": m.transfer_file_not_utf8,
  "not-text": m.transfer_file_not_text,
  missing: m.transfer_missing,
  both: m.transfer_both,
  "too-large": m.transfer_too_large,
  "no-room": m.transfer_no_room,
  unknown: m.questions_form_unknown,
};
