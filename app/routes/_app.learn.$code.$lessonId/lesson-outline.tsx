import { Link } from "@remix-run/react";
import Circle from "lucide-react/icons/circle";
import CircleCheck from "lucide-react/icons/circle-check";
import { usePageContext } from "~/components/page-context";
import { classes } from "~/components/ui/classes";
import { ProgressBar } from "~/components/ui/progress";
import type { CourseProgress, OutlineLesson, OutlineModule } from "~/domain/learning/course-progress";
import { m } from "~/messages/compiled/messages";
import { sayMinutes } from "~/platform/dates";

export interface LessonOutlineProps {
  course: { code: string; title: string; language: string };
  modules: readonly OutlineModule[];
  progress: CourseProgress;
  /** In all lessons of the course. */
  minutesSpent: number;
  currentId: string;
}

/** Where one is in the course. */
export function LessonOutline({ course, modules, progress, minutesSpent, currentId }: LessonOutlineProps) {
  const { locale } = usePageContext();
  const { percent, completedRequiredCount: done, requiredCount } = progress;
  return (
    <nav
      aria-label={m.learning_outline()}
      className="rounded-lg border border-line bg-surface p-4 xl:sticky xl:top-8 xl:max-h-[calc(100dvh-4rem)] xl:overflow-y-auto"
    >
      <h2 className="font-semibold">{m.learning_outline()}</h2>
      <ProgressBar
        className="mt-2"
        value={percent}
        label={m.learning_progress_in({ title: course.title })}
        text={m.learning_lessons_done({ done, count: requiredCount })}
      />
      {minutesSpent > 0 ? (
        <p className="mt-2 text-sm text-ink-muted">
          {m.learning_time_in_course({ time: sayMinutes(minutesSpent, locale) })}
        </p>
      ) : null}
      <ol className="mt-4 space-y-4">
        {modules.map((module) => (
          <li key={module.id}>
            <h3 lang={course.language} className="mb-1 text-sm font-medium text-ink-muted">
              {module.title}
            </h3>
            <ol className="-mx-2">
              {module.lessons.map((lesson) => (
                <li key={lesson.id}>
                  <LessonLink course={course} lesson={lesson} current={lesson.id === currentId} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function LessonLink({
  course,
  lesson,
  current,
}: {
  course: LessonOutlineProps["course"];
  lesson: OutlineLesson;
  current: boolean;
}) {
  const Mark = lesson.completed ? CircleCheck : Circle;
  return (
    <Link
      to={`/learn/${course.code}/${lesson.id}`}
      aria-current={current ? "page" : undefined}
      className={classes(
        "flex items-start gap-2.5 rounded px-2 py-2 text-sm no-underline",
        current ? "bg-accent-soft font-medium text-accent-ink" : "text-ink hover:bg-sunken",
      )}
    >
      <Mark
        role="img"
        aria-label={lesson.completed ? m.learning_lesson_done() : m.learning_lesson_open()}
        className={classes("mt-0.5 size-4 shrink-0", lesson.completed ? "text-done" : "text-ink-muted")}
      />
      <span className="min-w-0">
        <span lang={course.language}>{lesson.title}</span>
        {lesson.required ? null : <span className="text-ink-muted"> {m.learning_optional_aside()}</span>}
      </span>
    </Link>
  );
}
