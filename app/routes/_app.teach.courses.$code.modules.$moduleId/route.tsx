import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GoneNote } from "~/components/gone-note";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { useBeforeGone } from "~/components/use-before-gone";
import { useFormKey } from "~/components/use-form-key";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { moduleValues } from "~/domain/authoring/module-form";
import { findDraftModule, wasInCourse } from "~/domain/authoring/outline.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerModuleForm } from "./module-answers.server";
import { ModuleForm } from "./module-form";

const paramsSchema = z.object({
  code: courseCodeSchema,
  moduleId: z.union([z.literal("new"), z.uuid()]),
});
const noticeSchema = z.enum(["saved"]).nullable().catch(null);

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, moduleId } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const isNew = moduleId === "new";
  const module = isNew ? null : await findDraftModule(writeDb(), { revisionId: course.draftId, moduleId });
  const isGone = !isNew && !module;
  if (isGone && !(await wasInCourse(writeDb(), { courseId: course.id, itemId: moduleId }))) throw notFound();
  const page = {
    isGone,
    course: { code, title: course.title },
    module: module && { title: module.title, version: module.version, values: moduleValues(module) },
    notice: noticeSchema.parse(new URL(request.url).searchParams.get("notice")),
  };
  return data(page, { status: isGone ? 404 : 200 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, moduleId } = paramsOrNotFound(paramsSchema, params);
  const answer = await answerModuleForm({ viewer, code, moduleId }, await formValues(request));
  if ("saved" in answer) return redirect(`/teach/courses/${code}/modules/${answer.saved}?notice=saved`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

export default function EditModule() {
  const { course, module, isGone, notice } = useBeforeGone(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const formKey = useFormKey(notice === "saved" && !answer);
  const title = module?.title ?? (isGone ? m.outline_gone() : m.outline_new_module());
  const back = `/teach/courses/${course.code}`;
  return (
    <OutlineEditorFrame course={course} title={title} isSaved={notice !== null && !answer}>
      {isGone && !answer ? (
        <GoneNote outline={back} isWritten={false} />
      ) : (
        // What has been saved begins a new form.
        <ModuleForm key={formKey} module={module} answer={answer ?? null} back={back} />
      )}
    </OutlineEditorFrame>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? (loaded.module?.title ?? m.outline_new_module()) : m.general_error_missing_title(),
    }),
  },
];
