import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { type CourseFileProblem, courseFileProblemWords } from "~/components/course-file-words";
import { FileList } from "~/components/file-list";
import { usePageContext } from "~/components/page-context";
import { Callout } from "~/components/ui/callout";
import { TextLink } from "~/components/ui/link";
import { UnfinishedUploads } from "~/components/unfinished-uploads";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { listCourseFiles } from "~/domain/authoring/course-files.queries.server";
import { pictureMarkdown } from "~/domain/authoring/lesson-files";
import { listUnfinishedUploads } from "~/domain/authoring/uploads.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { fileHref } from "~/domain/files/file-name";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { AddFile } from "./add-file";
import { answerFilesForm } from "./file-answers.server";

const paramsSchema = z.object({ code: courseCodeSchema });
const searchSchema = z.object({
  notice: z.enum(["added", "removed", "given-up"]).nullable().catch(null),
  /** The lesson whose author looks for a file. */
  lesson: z.uuid().nullable().catch(null),
});

/** Asks the primary: what an author adds they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const files = await listCourseFiles(writeDb(), course.id);
  const { searchParams } = new URL(request.url);
  const asked = { notice: searchParams.get("notice"), lesson: searchParams.get("lesson") };
  return {
    ...searchSchema.parse(asked),
    course: { code, title: course.title, language: course.language, state: course.state },
    unfinished: await listUnfinishedUploads(writeDb(), viewer),
    files: files.map(({ fileId: id, ...file }) => {
      const href = fileHref({ id, name: file.name });
      const isPicture = file.mediaType.startsWith("image/");
      return { ...file, id, href, markdown: isPicture ? pictureMarkdown({ href, name: file.name }) : null };
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const answer = await answerFilesForm({ viewer, code }, request);
  if ("problem" in answer) return data({ problem: answer.problem }, { status: answer.status });
  const { lesson } = searchSchema.parse({ lesson: new URL(request.url).searchParams.get("lesson") });
  const search = new URLSearchParams({ notice: answer.done, ...(lesson ? { lesson } : {}) });
  return redirect(`/teach/courses/${code}/files?${search}`);
}

const notices = {
  added: m.files_notice_added,
  removed: m.files_notice_removed,
  "given-up": m.files_notice_given_up,
};

/** What is wrong with deleting a file stands above the page; what is wrong with a file, at its field. */
const removals: readonly CourseFileProblem["outcome"][] = ["in-use", "gone", "unknown"];

export default function CourseFiles() {
  const { course, files, unfinished, notice, lesson } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem ?? null;
  const isRemoval = problem !== null && removals.includes(problem.outcome);
  return (
    <>
      <CourseEditorHeader course={course} current="files" />
      <div className="max-w-3xl space-y-6">
        <p className="text-ink-muted">{m.files_lead()}</p>
        {lesson ? (
          <TextLink to={`/teach/courses/${course.code}/lessons/${lesson}`}>
            {m.files_back_to_lesson()}
          </TextLink>
        ) : null}
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{notices[notice]()}</p>
          </Callout>
        ) : null}
        <Problem problem={isRemoval ? problem : null} />
        <AddFile code={course.code} problem={isRemoval ? null : problem} />
        <UnfinishedUploads uploads={unfinished} />
        <FileList files={files} empty={m.files_empty_text()} />
      </div>
    </>
  );
}

function Problem({ problem }: { problem: CourseFileProblem | null }) {
  const { locale } = usePageContext();
  if (!problem) return null;
  return (
    <Callout meaning="overdue" role="alert">
      <p>{courseFileProblemWords(problem, locale)}</p>
    </Callout>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? `${m.files_title()}: ${loaded.course.title}` : m.general_error_missing_title(),
    }),
  },
];
