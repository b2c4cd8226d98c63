import { m } from "~/messages/compiled/messages";

export const questionTypeWords = {
  single_choice: m.questions_type_single_choice,
  multiple_choice: m.questions_type_multiple_choice,
  true_false: m.questions_type_true_false,
  short_text: m.questions_type_short_text,
  numeric: m.questions_type_numeric,
  matching: m.questions_type_matching,
  ordering: m.questions_type_ordering,
  gaps: m.questions_type_gaps,
  essay: m.questions_type_essay,
  file_submission: m.questions_type_file_submission,
};

export const questionStateWords = {
  draft: m.questions_state_draft,
  ready: m.questions_state_ready,
  retired: m.questions_state_retired,
};

/** What was answered, in words: the truth of "true or false", or what stands there. */
export function takenAnswerWords(answer: string | boolean): string {
  if (typeof answer === "string") return answer;
  return answer ? m.questions_answer_true() : m.questions_answer_false();
}
