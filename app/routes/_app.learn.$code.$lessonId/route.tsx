import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { lessonArticleClass } from "~/components/lesson-content";
import { LessonHeader } from "~/components/lesson-header";
import { LessonOutline } from "~/components/lesson-outline";
import { LessonSteps } from "~/components/lesson-steps";
import { markdownWords } from "~/components/markdown-words";
import { Callout } from "~/components/ui/callout";
import { listDueAssessments } from "~/domain/assessment/assessment-due.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { isAssessment, readLessonContent } from "~/domain/catalog/lesson-content";
import {
  courseProgress,
  groupByModule,
  neighbours,
  type OutlineLesson,
} from "~/domain/learning/course-progress";
import { isReadable } from "~/domain/learning/enrolment-status";
import { findLesson, listOutline } from "~/domain/learning/learning.queries.server";
import { lessonView } from "~/domain/learning/lesson-view.server";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import { m } from "~/messages/compiled/messages";
import { readDb, writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { LessonBody } from "./lesson-body";
import { LessonKeys } from "./lesson-keys";

const paramsSchema = z.object({ code: courseCodeSchema, lessonId: z.uuid() });
const intentSchema = z.object({ intent: z.literal("complete") });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "lesson:view");
  const { code, lessonId } = paramsOrNotFound(paramsSchema, params);
  const lesson = await findLesson(readDb(), { userId, code, lessonId });
  if (!lesson || !isReadable(lesson.status)) throw notFound();
  const content = readLessonContent(lesson.contentType, lesson.content);
  if (isAssessment(content)) throw redirect(`/learn/${code}/assessments/${lessonId}`);
  const [outline, due] = await Promise.all([
    listOutline(readDb(), lesson),
    listDueAssessments(readDb(), { userId, code, now: new Date() }),
  ]);
  return {
    course: { code, title: lesson.courseTitle, language: lesson.language },
    lesson: {
      id: lessonId,
      title: lesson.title,
      durationMinutes: lesson.durationMinutes,
      minutesSpent: wholeMinutes(lesson.activeMs),
    },
    minutesInCourse: wholeMinutes(lesson.activeMsInCourse),
    view: lessonView(content, markdownWords(lesson.language), lesson),
    outline,
    due,
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
      // Nothing is left to read: the course is completed, or its page says what is lacking.
      return redirect(
        result.courseCompleted || result.nextLessonId === null
          ? `/courses/${code}`
          : `/learn/${code}/${result.nextLessonId}`,
      );
    case "assessment":
      return redirect(`/learn/${code}/assessments/${lessonId}`);
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
  const { course, lesson, view, outline: saved, minutesInCourse, due } = useLoaderData<typeof loader>();
  const outline = useExpectedOutline(saved, lesson.id);
  const answer = useActionData<typeof action>();
  const { previous, next } = neighbours(outline, lesson.id);
  const completed = saved.find(({ id }) => id === lesson.id)?.completed ?? false;
  const base = `/learn/${course.code}`;
  const pathOf = ({ id }: { id: string }) => `${base}/${id}`;
  return (
    <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <article key={lesson.id} className={lessonArticleClass(view.kind)}>
        <LessonHeader course={course} courseAddress={`/courses/${course.code}`} lesson={lesson} />
        {answer ? (
          <Callout meaning="overdue" role="alert" className="mt-4">
            {m.learning_problem_unknown()}
          </Callout>
        ) : null}
        <LessonBody
          view={view}
          title={lesson.title}
          language={course.language}
          studyAddress={`${pathOf(lesson)}/position`}
        />
        <LessonSteps base={base} completed={completed} previous={previous} next={next} />
        <LessonKeys previous={previous && pathOf(previous)} next={next && pathOf(next)} />
      </article>
      <LessonOutline
        course={course}
        base={base}
        modules={groupByModule(outline)}
        progress={courseProgress(outline)}
        minutesSpent={minutesInCourse}
        currentId={lesson.id}
        due={due}
      />
    </div>
  );
}

function wholeMinutes(ms: number): number {
  return Math.floor(ms / 60_000);
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
