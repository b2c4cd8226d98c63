import { markdownWords } from "~/components/markdown-words";
import { assessmentFacts } from "~/domain/assessment/assessment-facts";
import { previewAttempt } from "~/domain/assessment/assessment-preview.queries.server";
import { attemptRules } from "~/domain/assessment/attempt-start";
import { settingsOfLesson } from "~/domain/assessment/draft-assessment.queries.server";
import { isAssessment, readLessonContent } from "~/domain/catalog/lesson-content";
import { lessonView } from "~/domain/learning/lesson-view.server";
import { renderQuestion } from "~/domain/questions/rendered-question.server";
import type { ReadDb } from "~/platform/database.server";
import { renderMarkdown } from "~/platform/markdown.server";

const beginning = { positionSeconds: 0, positionSequence: 0, watchedSeconds: 0 };

interface PreviewedLesson {
  contentType: string;
  content: unknown;
}

/** What the lesson shows to somebody who has just come to it; null: it asks, or people meet in it. */
export function previewOf({ contentType, content }: PreviewedLesson, language: string) {
  if (contentType === "live_session") return null;
  const read = readLessonContent(contentType, content);
  return isAssessment(read) ? null : lessonView(read, markdownWords(language), beginning);
}

/**
 * What an assessment shows before it is begun, and a page of what it could ask; null: the lesson is none.
 *
 * @param shown.asked the page of the attempt
 */
export async function previewOfAssessment(
  db: ReadDb,
  lesson: PreviewedLesson,
  shown: { courseId: string; language: string; asked: string | null },
) {
  const settings = settingsOfLesson(lesson);
  if (!settings) return null;
  const { courseId, language, asked } = shown;
  const words = markdownWords(language);
  const attempt = await previewAttempt(db, { settings, courseId, asked });
  return {
    instructions: settings.instructions && renderMarkdown(settings.instructions, words),
    facts: assessmentFacts(settings, attemptRules(settings, null), 0),
    attempt: attempt && {
      ...attempt,
      questions: attempt.questions.map(({ slot, outOf, view }) => ({
        ...{ slot, outOf },
        question: renderQuestion(view, words),
      })),
    },
  };
}
