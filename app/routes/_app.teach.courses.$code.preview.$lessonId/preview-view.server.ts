import type { LessonView } from "~/components/lesson-view";
import { markdownWords } from "~/components/markdown-words";
import { isAssessment, readLessonContent } from "~/domain/catalog/lesson-content";
import { lessonView } from "~/domain/learning/lesson-view.server";

const beginning = { positionSeconds: 0, positionSequence: 0, watchedSeconds: 0 };

/** What the lesson shows to somebody who has just come to it; null: it asks or meets, which needs an enrolment. */
export function previewOf(
  { contentType, content }: { contentType: string; content: unknown },
  language: string,
): LessonView | null {
  if (contentType === "live_session") return null;
  const read = readLessonContent(contentType, content);
  return isAssessment(read) ? null : lessonView(read, markdownWords(language), beginning);
}
