import Circle from "lucide-react/icons/circle";
import CircleCheck from "lucide-react/icons/circle-check";
import { DueNote } from "~/components/due-note";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import type { OutlineLesson, OutlineModule } from "~/domain/learning/course-progress";
import { m } from "~/messages/compiled/messages";

interface DueLesson {
  lessonId: string;
  dueAt: Date;
  due: "overdue" | "soon" | "later";
}

/** What the course consists of, with what the viewer has done of it. */
export function CourseOutline({
  modules,
  language,
  showsProgress,
  due,
}: {
  modules: readonly OutlineModule[];
  /** What the course is written in. */
  language: string;
  showsProgress: boolean;
  /** What the viewer has to do by some day. */
  due: readonly DueLesson[];
}) {
  return (
    <Card title={m.catalog_outline()}>
      {modules.length === 0 ? <p className="text-sm text-ink-muted">{m.catalog_outline_empty()}</p> : null}
      <ol className="space-y-5">
        {modules.map((module) => (
          <li key={module.id}>
            <h3 lang={language} className="mb-1.5 font-semibold">
              {module.title}
            </h3>
            <ol className="divide-y divide-line border-y border-line">
              {module.lessons.map((lesson) => (
                <LessonRow
                  key={lesson.id}
                  lesson={lesson}
                  language={language}
                  showsProgress={showsProgress}
                  due={due.find(({ lessonId }) => lessonId === lesson.id)}
                />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function LessonRow({
  lesson,
  language,
  showsProgress,
  due,
}: {
  lesson: OutlineLesson;
  language: string;
  showsProgress: boolean;
  due: DueLesson | undefined;
}) {
  return (
    <li className="flex items-center gap-3 py-2.5 text-sm">
      {showsProgress ? <LessonMark completed={lesson.completed} /> : null}
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-1">
        <span lang={language} className="wrap-anywhere">
          {lesson.title}
        </span>
        {due ? <DueNote {...due} /> : null}
      </span>
      {lesson.required ? null : <Badge>{m.learning_optional()}</Badge>}
      {lesson.durationMinutes ? (
        <span className="shrink-0 text-ink-muted tabular-nums">
          {m.learning_minutes({ count: lesson.durationMinutes })}
        </span>
      ) : null}
    </li>
  );
}

function LessonMark({ completed }: { completed: boolean }) {
  return completed ? (
    <CircleCheck role="img" aria-label={m.learning_lesson_done()} className="size-4 shrink-0 text-done" />
  ) : (
    <Circle role="img" aria-label={m.learning_lesson_open()} className="size-4 shrink-0 text-ink-muted" />
  );
}
