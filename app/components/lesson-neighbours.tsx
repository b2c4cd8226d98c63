import { Link } from "@remix-run/react";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { m } from "~/messages/compiled/messages";

export interface Neighbour {
  id: string;
  title: string;
}

export interface LessonNeighboursProps {
  code: string;
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** The ways to the lessons before and after one. */
export function LessonNeighbours({ code, previous, next }: LessonNeighboursProps) {
  return (
    <nav aria-label={m.learning_steps()} className="grid gap-3 sm:grid-cols-2">
      {previous ? (
        <Link
          to={`/learn/${code}/${previous.id}`}
          rel="prev"
          className="flex items-center gap-3 rounded-lg border border-line px-4 py-3 text-ink no-underline hover:border-line-strong"
        >
          <ChevronLeft aria-hidden className="size-4 shrink-0 rtl:-scale-x-100" />
          <Step label={m.learning_previous()} title={previous.title} />
        </Link>
      ) : null}
      {next ? (
        <Link
          to={`/learn/${code}/${next.id}`}
          rel="next"
          prefetch="intent"
          className="flex items-center justify-end gap-3 rounded-lg border border-line px-4 py-3 text-end text-ink no-underline hover:border-line-strong sm:col-start-2"
        >
          <Step label={m.learning_next()} title={next.title} />
          <ChevronRight aria-hidden className="size-4 shrink-0 rtl:-scale-x-100" />
        </Link>
      ) : null}
    </nav>
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
