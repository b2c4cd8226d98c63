import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { recordExport } from "~/domain/activity/exports.commands.server";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { exportCourseText } from "~/domain/authoring/course-text/export-course-text.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ code: courseCodeSchema });

/** An export is recorded, and reading records nothing: the file comes from the page's button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  return redirect(`/teach/courses/${code}/text`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { id: courseId, draftId } = course;
  await recordExport(writeDb(), { viewer, what: "course_text", courseId });
  const archive = await exportCourseText(writeDb(), fileStorage(), { courseId, draftId });
  return new Response(new Uint8Array(archive), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(archive.byteLength),
      "Content-Disposition": `attachment; filename="${code}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
