import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { readLessonContent } from "~/domain/catalog/lesson-content";
import {
  courseProgress,
  groupByModule,
  neighbours,
  type OutlineLesson,
} from "~/domain/learning/course-progress";
import { isReadable } from "~/domain/learning/enrolment-status";
import { findLesson, listOutline } from "~/domain/learning/learning.queries.server";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import { m } from "~/messages/compiled/messages";
import { readDb, writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { LessonBody } from "./lesson-body";
import { LessonOutline } from "./lesson-outline";
import { LessonSteps } from "./lesson-steps";
import { markdownWords } from "./markdown-words";

const paramsSchema = z.object({ code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/), lessonId: z.uuid() });
const intentSchema = z.object({ intent: z.literal("complete") });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "lesson:view");
  const { code, lessonId } = paramsOrNotFound(paramsSchema, params);
  const lesson = await findLesson(readDb(), { userId, code, lessonId });
  if (!lesson || !isReadable(lesson.status)) throw notFound();
  const outline = await listOutline(readDb(), lesson);
  const content = readLessonContent(lesson.contentType, lesson.content);
  return {
    course: { code, title: lesson.courseTitle, language: lesson.language },
    lesson: { id: lessonId, title: lesson.title, durationMinutes: lesson.durationMinutes },
    html: renderMarkdown(content.markdown, markdownWords(lesson.language)),
    outline,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "lesson:complete");
  const { code, lessonId } = paramsOrNotFound(paramsSchema, params);
  const form = intentSchema.safeParse(await formValues(request));
  if (!form.success) return data({ problem: "unknown-intent" }, { status: 400 });
  const result = await completeLesson(writeDb(), { viewer, code, lessonId, now: new Date() });
  switch (result.outcome) {
    case "completed":
      return redirect(result.courseCompleted ? `/courses/${code}` : `/learn/${code}/${result.nextLessonId}`);
    case "not-learning":
      return redirect(`/courses/${code}?notice=ended`);
    case "not-found":
      throw notFound();
    default:
      return result satisfies never;
  }
}

export const shouldRevalidate = () => true;

export default function Lesson() {
  const { course, lesson, html, outline: saved } = useLoaderData<typeof loader>();
  const outline = useExpectedOutline(saved, lesson.id);
  const answer = useActionData<typeof action>();
  const { previous, next } = neighbours(outline, lesson.id);
  const completed = saved.find(({ id }) => id === lesson.id)?.completed ?? false;
  return (
    <div className="grid items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <article key={lesson.id} className="min-w-0 max-w-measure">
        <Breadcrumb
          label={m.catalog_breadcrumb()}
          crumbs={[{ to: `/courses/${course.code}`, label: course.title }, { label: lesson.title }]}
        />
        <h1 lang={course.language} className="mt-3 text-2xl font-semibold tracking-tight">
          {lesson.title}
        </h1>
        {lesson.durationMinutes ? (
          <p className="mt-1.5 text-sm text-ink-muted">
            {m.learning_reading_time({ count: lesson.durationMinutes })}
          </p>
        ) : null}
        {answer ? (
          <Callout meaning="overdue" role="alert" className="mt-4">
            {m.learning_problem_unknown()}
          </Callout>
        ) : null}
        <LessonBody html={html} language={course.language} />
        <LessonSteps code={course.code} completed={completed} previous={previous} next={next} />
      </article>
      <LessonOutline
        course={course}
        modules={groupByModule(outline)}
        progress={courseProgress(outline)}
        currentId={lesson.id}
      />
    </div>
  );
}

/** The outline as it will be once the press of "Mark as complete" that is under way has been answered. */
function useExpectedOutline(outline: OutlineLesson[], lessonId: string): OutlineLesson[] {
  const { formData, formAction } = useNavigation();
  const isCompleting = formData?.get("intent") === "complete" && formAction?.endsWith(lessonId);
  if (!isCompleting) return outline;
  return outline.map((each) => (each.id === lessonId ? { ...each, completed: true } : each));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: loaded?.lesson.title ?? m.general_error_missing_title() }) },
];
