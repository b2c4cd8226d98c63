import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { listOutline } from "~/domain/learning/learning.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ code: courseCodeSchema });

/** To the draft's first lesson, or to the outline where there is none. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const [first] = await listOutline(writeDb(), { revisionId: course.draftId, enrolmentId: null });
  return redirect(first ? `/teach/courses/${code}/preview/${first.id}` : `/teach/courses/${code}`);
}
