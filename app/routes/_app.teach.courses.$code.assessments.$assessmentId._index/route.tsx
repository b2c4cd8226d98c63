import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTabs } from "~/components/assessment-tabs";
import { GoneNote } from "~/components/gone-note";
import { MoveTo } from "~/components/move-to";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { useBeforeGone } from "~/components/use-before-gone";
import { useFormKey } from "~/components/use-form-key";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { formValues, paramsOrNotFound } from "~/platform/http.server";
import { requestContext } from "~/platform/request-context.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { type AssessmentReply, answerAssessmentForm } from "./assessment-answers.server";
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
  const found = await findEditedAssessment(edited, searchParams.get("module"), timeZone);
  return data({ ...found, notice }, { status: found.isGone ? 404 : 200 });
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
  const page = useBeforeGone(useLoaderData<typeof loader>());
  const { course, module, modules, lesson, isGone, notice } = page;
  const answer = useActionData<typeof action>() ?? null;
  const address = `/teach/courses/${course.code}`;
  const title = isGone ? m.outline_gone() : m.quiz_new();
  return (
    <OutlineEditorFrame
      course={course}
      title={lesson?.title ?? title}
      {...(module ? { lead: m.outline_in_module({ module: module.title }) } : {})}
      isSaved={notice !== null && !answer}
    >
      {lesson ? (
        <AssessmentTabs code={course.code} assessmentId={lesson.lessonId} current="settings" />
      ) : null}
      {isGone && !answer ? (
        <GoneNote outline={address} isWritten={false} />
      ) : (
        <Editor page={page} answer={answer} />
      )}
      {lesson && module ? (
        <MoveTo lessonId={lesson.lessonId} module={module} modules={modules} address={address} />
      ) : null}
    </OutlineEditorFrame>
  );
}

type EditedAssessment = ReturnType<typeof useLoaderData<typeof loader>>;

function Editor({ page, answer }: { page: EditedAssessment; answer: AssessmentReply | null }) {
  const { course, module, lesson, values, timeZone, notice } = page;
  const formKey = useFormKey(notice === "saved" && !answer);
  return (
    <SettingsForm
      // What has been saved begins a new form.
      key={formKey}
      lesson={lesson}
      moduleId={module?.moduleId ?? answer?.values.module ?? ""}
      values={values}
      answer={answer}
      timeZone={timeZone}
      back={`/teach/courses/${course.code}`}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? (loaded.lesson?.title ?? m.quiz_new()) : m.general_error_missing_title(),
    }),
  },
];
