import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GoneNote } from "~/components/gone-note";
import { MoveTo } from "~/components/move-to";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { useBeforeGone } from "~/components/use-before-gone";
import { useFormKey } from "~/components/use-form-key";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { formValues, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { AddFile } from "./add-file";
import { ChooseKind } from "./choose-kind";
import { findEditedLesson } from "./edited-lesson.server";
import { answerLessonForm, type LessonReply } from "./lesson-answers.server";
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
  const found = await findEditedLesson(edited, searchParams);
  return data({ ...found, notice }, { status: found.isGone ? 404 : 200 });
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
  const page = useBeforeGone(useLoaderData<typeof loader>());
  const { course, module, modules, lesson, isGone, notice } = page;
  const answer = useActionData<typeof action>() ?? null;
  const address = `/teach/courses/${course.code}`;
  const title = isGone ? m.outline_gone() : m.outline_new_lesson();
  return (
    <OutlineEditorFrame
      course={course}
      title={lesson?.title ?? title}
      {...(module ? { lead: m.outline_in_module({ module: module.title }) } : {})}
      isSaved={notice !== null && !answer}
    >
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

type EditedLesson = ReturnType<typeof useLoaderData<typeof loader>>;

/** The form; of a new lesson first the choice of its kind. */
function Editor({ page, answer }: { page: EditedLesson; answer: LessonReply | null }) {
  const { course, module, files, kind: known, lesson, notice } = page;
  const formKey = useFormKey(notice === "saved" && !answer);
  const kind = known ?? answer?.kind;
  if (!kind) return module ? <ChooseKind code={course.code} moduleId={module.moduleId} /> : null;
  return (
    <>
      <LessonForm
        // What has been saved begins a new form.
        key={formKey}
        kind={kind}
        lesson={lesson}
        answer={answer}
        files={files}
        language={course.language}
        back={`/teach/courses/${course.code}`}
      />
      <AddFile code={course.code} />
    </>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? (loaded.lesson?.title ?? m.outline_new_lesson()) : m.general_error_missing_title(),
    }),
  },
];
