import { exceptionValues } from "~/domain/assessment/exception-form";
import {
  findCourseLearner,
  type GrantedException,
  listExceptions,
  searchLearners,
} from "~/domain/assessment/exceptions.queries.server";
import { findTaughtAssessment } from "~/domain/assessment/taught-assessment.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";

/** Which assessment's exceptions, and who asks. */
export interface ExceptionsKey {
  viewer: Viewer;
  code: string;
  lessonId: string;
}

/**
 * The exceptions of an assessment as their page shows them, with who was looked for, or the one that is edited.
 *
 * @throws 404 when there is no such assessment, or not for this viewer, or no such learner
 */
export async function shownExceptions(
  key: ExceptionsKey,
  { q, learner }: { q: string; learner: string | null },
  timeZone: string,
) {
  const taught = await findTaughtAssessment(writeDb(), key);
  if (!taught) throw notFound();
  const { course, assessment } = taught;
  const { maxAttempts, timeLimitMinutes, opensAt, closesAt } = assessment.settings;
  const exceptions = await listExceptions(writeDb(), key.lessonId);
  const { id: courseId, code, title, language } = course;
  return {
    course: { code, title, language },
    assessment: {
      ...{ id: key.lessonId, title: assessment.title, maxAttempts, timeLimitMinutes },
      opensAt: opensAt === null ? null : new Date(opensAt),
      closesAt: closesAt === null ? null : new Date(closesAt),
    },
    exceptions,
    edited: learner && (await editedException({ courseId, userId: learner }, exceptions, timeZone)),
    found: q === "" ? null : await searchLearners(writeDb(), { courseId, lessonId: key.lessonId, q }),
    q,
  };
}

async function editedException(
  asked: { courseId: string; userId: string },
  exceptions: readonly GrantedException[],
  timeZone: string,
) {
  const stored = exceptions.find(({ userId }) => userId === asked.userId) ?? null;
  // Who has left the course may still have one.
  const learner = stored ?? (await findCourseLearner(writeDb(), asked));
  if (!learner) throw notFound();
  const { userId, name, email } = learner;
  return {
    ...{ userId, name, email, version: stored?.version ?? "" },
    values: exceptionValues(stored, timeZone),
  };
}
