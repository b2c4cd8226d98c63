import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { startCourse } from "~/domain/learning/enrolment.commands.server";
import { saveStudy } from "~/domain/learning/study.commands.server";
import { studyFormSchema } from "~/domain/learning/study-form";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ code: courseCodeSchema, lessonId: z.uuid() });

/** Whoever comes here by themselves meant the lesson. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "lesson:view");
  const { code, lessonId } = paramsOrNotFound(paramsSchema, params);
  return redirect(`/learn/${code}/${lessonId}`);
}

/** Takes what a lesson's page tells while somebody learns, and answers where the video stands now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "lesson:study");
  const { code, lessonId } = paramsOrNotFound(paramsSchema, params);
  const form = studyFormSchema.safeParse(await formValues(request));
  if (!form.success) return new Response(null, { status: 400 });
  const result = await saveStudy(writeDb(), { viewer, code, lessonId, report: form.data });
  switch (result.outcome) {
    case "saved":
      if (result.isFirst) await startCourse(writeDb(), { viewer, code, now: new Date() });
      return shortAnswer(result.position);
    case "not-found":
      throw notFound();
    default:
      return result satisfies never;
  }
}

/** With its length said, an answer this short is sent as it is: compressing it would cost as much as all the rest. */
function shortAnswer(position: { seconds: number; sequence: number }): Response {
  const body = JSON.stringify(position);
  const headers = { "Content-Type": "application/json", "Content-Length": String(body.length) };
  return new Response(body, { headers });
}
