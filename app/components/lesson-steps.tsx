import { Form, Link } from "@remix-run/react";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { m } from "~/messages/compiled/messages";
import { SubmitButton } from "./submit-button";
import { Badge } from "./ui/badge";

interface Neighbour {
  id: string;
  title: string;
}

export interface LessonStepsProps {
  /** Where the course's lessons are, each by its id. */
  base: string;
  /** Null: it is only looked at, and nothing is marked. */
  completed: boolean | null;
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** What to do at the end of a lesson: mark it, go on, go back. */
export function LessonSteps({ base, completed, previous, next }: LessonStepsProps) {
  return (
    <div className="mt-10 space-y-6 border-t border-line pt-6">
      {completed === null ? null : completed ? (
        <p>
          <Badge meaning="done">{m.learning_lesson_done()}</Badge>
        </p>
      ) : (
        <Form method="post">
          <SubmitButton name="intent" value="complete" busyLabel={m.learning_marking()}>
            {m.learning_mark_complete()}
          </SubmitButton>
        </Form>
      )}
      <nav aria-label={m.learning_steps()} className="grid gap-3 sm:grid-cols-2">
        {previous ? (
          <Link
            to={`${base}/${previous.id}`}
            rel="prev"
            className="flex items-center gap-3 rounded-lg border border-line px-4 py-3 text-ink no-underline hover:border-line-strong"
          >
            <ChevronLeft aria-hidden className="size-4 shrink-0 rtl:-scale-x-100" />
            <Step label={m.learning_previous()} title={previous.title} />
          </Link>
        ) : null}
        {next ? (
          <Link
            to={`${base}/${next.id}`}
            rel="next"
            prefetch="intent"
            className="flex items-center justify-end gap-3 rounded-lg border border-line px-4 py-3 text-end text-ink no-underline hover:border-line-strong sm:col-start-2"
          >
            <Step label={m.learning_next()} title={next.title} />
            <ChevronRight aria-hidden className="size-4 shrink-0 rtl:-scale-x-100" />
          </Link>
        ) : null}
      </nav>
    </div>
  );
}

function Step({ label, title }: { label: string; title: string }) {
  return (
    <span className="min-w-0">
      <span className="block text-xs text-ink-muted">{label}</span>
      <span className="block text-sm font-medium">{title}</span>
    </span>
  );
}
