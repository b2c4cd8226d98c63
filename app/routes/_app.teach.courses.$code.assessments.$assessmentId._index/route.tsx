import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTabs } from "~/components/assessment-tabs";
import { MoveTo } from "~/components/move-to";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { useFormKey } from "~/components/use-form-key";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { formValues, paramsOrNotFound } from "~/platform/http.server";
import { requestContext } from "~/platform/request-context.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerAssessmentForm } from "./assessment-answers.server";
import { findEditedAssessment } from "./edited-assessment.server";
import { SettingsForm } from "./settings-form";

const paramsSchema = z.object({
  code: courseCodeSchema,
  assessmentId: z.union([z.literal("new"), z.uuid()]),
});
const noticeSchema = z.enum(["saved"]).nullable().catch(null);

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const { searchParams } = new URL(request.url);
  const notice = noticeSchema.parse(searchParams.get("notice"));
  const { timeZone } = requestContext();
  const edited = { viewer, code, lessonId };
  return { ...(await findEditedAssessment(edited, searchParams.get("module"), timeZone)), notice };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const { timeZone } = requestContext();
  const answer = await answerAssessmentForm({ viewer, code, lessonId }, await formValues(request), timeZone);
  if ("redirectTo" in answer) return redirect(`/teach/courses/${code}/assessments/${answer.redirectTo}`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

export default function EditAssessment() {
  const { course, module, modules, lesson, values, timeZone, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const formKey = useFormKey(notice === "saved" && !answer);
  const address = `/teach/courses/${course.code}`;
  return (
    <OutlineEditorFrame
      course={course}
      title={lesson?.title ?? m.quiz_new()}
      lead={m.outline_in_module({ module: module.title })}
      isSaved={notice !== null && !answer}
    >
      {lesson ? (
        <AssessmentTabs code={course.code} assessmentId={lesson.lessonId} current="settings" />
      ) : null}
      <SettingsForm
        // What has been saved begins a new form.
        key={formKey}
        lesson={lesson}
        moduleId={module.moduleId}
        values={values}
        answer={answer ?? null}
        timeZone={timeZone}
        back={address}
      />
      {lesson ? (
        <MoveTo lessonId={lesson.lessonId} module={module} modules={modules} address={address} />
      ) : null}
    </OutlineEditorFrame>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? (loaded.lesson?.title ?? m.quiz_new()) : m.general_error_missing_title(),
    }),
  },
];
