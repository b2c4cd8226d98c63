import { Link } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import { classes } from "~/components/ui/classes";
import { m } from "~/messages/compiled/messages";

export interface Place {
  slot: number;
  page: number;
  isAnswered: boolean;
}

/** All questions by their numbers, with which of them have an answer that is saved. */
export function AttemptPlaces({
  places,
  current,
}: {
  places: readonly Place[];
  current: number | "summary";
}) {
  return (
    <nav aria-label={m.assessment_places()}>
      <ol className="flex flex-wrap gap-1.5">
        {places.map(({ slot, page, isAnswered }) => (
          <li key={slot}>
            <Link
              to={`?page=${page}#q${slot}`}
              aria-label={
                isAnswered
                  ? m.assessment_place_answered({ number: slot })
                  : m.assessment_place_open({ number: slot })
              }
              aria-current={page === current ? "page" : undefined}
              className={classes(
                "inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded border px-2 text-sm tabular-nums no-underline",
                page === current
                  ? "border-accent bg-accent-soft font-medium text-accent-ink"
                  : "border-line-strong text-ink hover:bg-sunken",
              )}
            >
              {slot}
              {isAnswered ? <Check aria-hidden className="size-3.5 text-done" /> : null}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
