import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { LessonContent, lessonArticleClass } from "~/components/lesson-content";
import { LessonHeader } from "~/components/lesson-header";
import { LessonOutline } from "~/components/lesson-outline";
import { LessonSteps } from "~/components/lesson-steps";
import { Callout } from "~/components/ui/callout";
import { TextLink } from "~/components/ui/link";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { findDraftLesson } from "~/domain/authoring/outline.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { courseProgress, groupByModule, neighbours } from "~/domain/learning/course-progress";
import { listOutline } from "~/domain/learning/learning.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { previewOf, previewOfAssessment } from "./preview-view.server";
import { PreviewedAssessment } from "./previewed-assessment";

const paramsSchema = z.object({ code: courseCodeSchema, lessonId: z.uuid() });

/** A lesson of the draft as learners would see it. It only reads: nobody's progress, activity or time is touched. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, lessonId } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { draftId: revisionId, title, language } = course;
  const [lesson, outline] = await Promise.all([
    findDraftLesson(writeDb(), { revisionId, lessonId }),
    listOutline(writeDb(), { revisionId, enrolmentId: null }),
  ]);
  if (!lesson) throw notFound();
  const { title: lessonTitle, durationMinutes } = lesson;
  const asked = new URL(request.url).searchParams.get("page");
  return {
    course: { code, title, language },
    lesson: { id: lessonId, title: lessonTitle, durationMinutes, minutesSpent: 0 },
    view: previewOf(lesson, language),
    assessment: await previewOfAssessment(writeDb(), lesson, { courseId: course.id, language, asked }),
    outline,
  };
}

export default function PreviewLesson() {
  const { course, lesson, view, outline } = useLoaderData<typeof loader>();
  const { previous, next } = neighbours(outline, lesson.id);
  const address = `/teach/courses/${course.code}`;
  const base = `${address}/preview`;
  return (
    <div className="space-y-6">
      <Callout title={m.authoring_preview_note()}>
        <p>
          {m.authoring_preview_text()} <TextLink to={address}>{m.authoring_preview_back()}</TextLink>
        </p>
      </Callout>
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <article key={lesson.id} className={lessonArticleClass(view?.kind ?? "text")}>
          <LessonHeader course={course} courseAddress={address} lesson={lesson} />
          <ShownLesson />
          <LessonSteps base={base} completed={null} previous={previous} next={next} />
        </article>
        <LessonOutline
          course={course}
          base={base}
          modules={groupByModule(outline)}
          progress={courseProgress(outline)}
          minutesSpent={0}
          currentId={lesson.id}
        />
      </div>
    </div>
  );
}

function ShownLesson() {
  const { course, lesson, view, assessment } = useLoaderData<typeof loader>();
  const video = useRef<HTMLVideoElement>(null);
  return (
    <div className="mt-6">
      {view ? (
        <LessonContent view={view} title={lesson.title} language={course.language} video={video} />
      ) : null}
      {assessment ? (
        <PreviewedAssessment key={assessment.attempt?.page} {...assessment} language={course.language} />
      ) : null}
      {view || assessment ? null : <p>{m.authoring_preview_meets()}</p>}
    </div>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded
        ? m.authoring_preview_title({ title: loaded.lesson.title })
        : m.general_error_missing_title(),
    }),
  },
];
