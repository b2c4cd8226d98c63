import { m } from "~/messages/compiled/messages";

/** What kinds of lesson there are, in words. */
export const lessonKindWords = {
  document: m.outline_kind_document,
  pdf: m.outline_kind_pdf,
  video: m.outline_kind_video,
  presentation: m.outline_kind_presentation,
  external: m.outline_kind_external,
  exercise: m.outline_kind_exercise,
  simulation: m.outline_kind_simulation,
  quiz: m.outline_kind_quiz,
  live_session: m.outline_kind_live_session,
};

export type LessonKindName = keyof typeof lessonKindWords;
