import { m } from "~/messages/compiled/messages";
import { sayMinutes } from "~/platform/dates";
import { usePageContext } from "./page-context";
import { Breadcrumb } from "./ui/breadcrumb";

export interface LessonHeaderProps {
  course: { title: string; language: string };
  /** The course's page. */
  courseAddress: string;
  lesson: { title: string; durationMinutes: number | null; minutesSpent: number };
}

/** What the lesson is called, how long it takes, and how long one has been at it. */
export function LessonHeader({ course, courseAddress, lesson }: LessonHeaderProps) {
  const { locale } = usePageContext();
  const { durationMinutes, minutesSpent } = lesson;
  return (
    <>
      <Breadcrumb
        label={m.catalog_breadcrumb()}
        crumbs={[{ to: courseAddress, label: course.title }, { label: lesson.title }]}
      />
      <h1 lang={course.language} className="mt-3 text-2xl font-semibold tracking-tight">
        {lesson.title}
      </h1>
      {durationMinutes || minutesSpent > 0 ? (
        <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm text-ink-muted">
          {durationMinutes ? <span>{m.learning_reading_time({ count: durationMinutes })}</span> : null}
          {minutesSpent > 0 ? (
            <span>{m.learning_time_spent({ time: sayMinutes(minutesSpent, locale) })}</span>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
