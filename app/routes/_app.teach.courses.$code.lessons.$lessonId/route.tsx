import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MoveTo } from "~/components/move-to";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { useFormKey } from "~/components/use-form-key";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { formValues, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { AddFile } from "./add-file";
import { ChooseKind } from "./choose-kind";
import { findEditedLesson } from "./edited-lesson.server";
import { answerLessonForm } from "./lesson-answers.server";
import { LessonForm } from "./lesson-form";

const paramsSchema = z.object({
  code: courseCodeSchema,
  lessonId: z.union([z.literal("new"), z.uuid()]),
});
const noticeSchema = z.enum(["saved"]).nullable().catch(null);

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { searchParams } = new URL(request.url);
  const edited = { viewer, ...paramsOrNotFound(paramsSchema, params) };
  const notice = noticeSchema.parse(searchParams.get("notice"));
  return { ...(await findEditedLesson(edited, searchParams)), notice };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, lessonId } = paramsOrNotFound(paramsSchema, params);
  const answer = await answerLessonForm({ viewer, code, lessonId }, await formValues(request));
  if ("redirectTo" in answer)
    return redirect(`/teach/courses/${code}/lessons/${answer.redirectTo}?notice=saved`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

export default function EditLesson() {
  const { course, module, modules, files, kind, lesson, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const formKey = useFormKey(notice === "saved" && !answer);
  const title = lesson?.title ?? m.outline_new_lesson();
  const address = `/teach/courses/${course.code}`;
  return (
    <OutlineEditorFrame
      course={course}
      title={title}
      lead={m.outline_in_module({ module: module.title })}
      isSaved={notice !== null && !answer}
    >
      {kind ? (
        <LessonForm
          // What has been saved begins a new form.
          key={formKey}
          kind={kind}
          lesson={lesson}
          answer={answer ?? null}
          files={files}
          language={course.language}
          back={address}
        />
      ) : (
        <ChooseKind code={course.code} moduleId={module.moduleId} />
      )}
      {kind ? <AddFile code={course.code} /> : null}
      {lesson ? (
        <MoveTo lessonId={lesson.lessonId} module={module} modules={modules} address={address} />
      ) : null}
    </OutlineEditorFrame>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? (loaded.lesson?.title ?? m.outline_new_lesson()) : m.general_error_missing_title(),
    }),
  },
];
