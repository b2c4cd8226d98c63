import { Link } from "@remix-run/react";
import Circle from "lucide-react/icons/circle";
import CircleCheck from "lucide-react/icons/circle-check";
import { m } from "~/messages/compiled/messages";
import { sayMinutes } from "~/platform/dates";
import { DueNote } from "./due-note";
import { usePageContext } from "./page-context";
import { classes } from "./ui/classes";
import { ProgressBar } from "./ui/progress";

interface Lesson {
  id: string;
  title: string;
  required: boolean;
  completed: boolean;
}

interface DueLesson {
  lessonId: string;
  dueAt: Date;
  due: "overdue" | "soon" | "later";
}

export interface LessonOutlineProps {
  course: { title: string; language: string };
  /** Where the course's lessons are, each by its id. */
  base: string;
  modules: readonly { id: string; title: string; lessons: readonly Lesson[] }[];
  progress: { percent: number; completedRequiredCount: number; requiredCount: number };
  /** In all lessons of the course. */
  minutesSpent: number;
  currentId: string;
  /** What has to be done by some day. */
  due?: readonly DueLesson[];
}

/** Where one is in the course. */
export function LessonOutline(props: LessonOutlineProps) {
  const { course, progress, minutesSpent } = props;
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
      <ModuleList {...props} />
    </nav>
  );
}

function ModuleList({ course, base, modules, currentId, due = [] }: LessonOutlineProps) {
  return (
    <ol className="mt-4 space-y-4">
      {modules.map((module) => (
        <li key={module.id}>
          <h3 lang={course.language} className="mb-1 text-sm font-medium text-ink-muted">
            {module.title}
          </h3>
          <ol className="-mx-2">
            {module.lessons.map((lesson) => (
              <li key={lesson.id}>
                <LessonLink
                  {...{ base, lesson }}
                  language={course.language}
                  current={lesson.id === currentId}
                  due={due.find(({ lessonId }) => lessonId === lesson.id)}
                />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface LessonLinkProps {
  base: string;
  lesson: Lesson;
  language: string;
  current: boolean;
  due: DueLesson | undefined;
}

function LessonLink({ base, lesson, language, current, due }: LessonLinkProps) {
  const Mark = lesson.completed ? CircleCheck : Circle;
  return (
    <Link
      to={`${base}/${lesson.id}`}
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
        <span lang={language}>{lesson.title}</span>
        {lesson.required ? null : <span className="text-ink-muted"> {m.learning_optional_aside()}</span>}
        {due ? (
          <span className="mt-1 block font-normal">
            <DueNote {...due} />
          </span>
        ) : null}
      </span>
    </Link>
  );
}
