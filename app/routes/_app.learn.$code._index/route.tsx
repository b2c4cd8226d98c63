import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { listGradeHurdles } from "~/domain/assessment/grade-hurdle.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { courseProgress } from "~/domain/learning/course-progress";
import { isLearning, isReadable } from "~/domain/learning/enrolment-status";
import { findEnrolment, listOutline } from "~/domain/learning/learning.queries.server";
import { readDb } from "~/platform/database.server";
import { paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ code: courseCodeSchema });

/**
 * Leads to the next unfinished lesson, or to the first one when all are done. Who may read none, or has done what is
 * required and lacks the grade, is led to the course, which says why.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "lesson:view");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const enrolment = await findEnrolment(readDb(), { userId, code });
  if (!enrolment || !isReadable(enrolment.status)) return redirect(`/courses/${code}`);
  const outline = await listOutline(readDb(), enrolment);
  const { isComplete, nextLessonId } = courseProgress(outline);
  if (isComplete && isLearning(enrolment.status)) {
    const { enrolmentId } = enrolment;
    const hurdles = await listGradeHurdles(readDb(), { userId, enrolmentId, now: new Date() });
    if (hurdles.size > 0) return redirect(`/courses/${code}`);
  }
  const lessonId = nextLessonId ?? outline[0]?.id;
  return redirect(lessonId ? `/learn/${code}/${lessonId}` : `/courses/${code}`);
}
