import Check from "lucide-react/icons/check";
import { classes } from "~/components/ui/classes";
import { m } from "~/messages/compiled/messages";

export interface Place {
  slot: number;
  page: number;
  isAnswered: boolean;
}

/** All questions by their numbers, with which of them have an answer that is saved. Each saves the page on the way. */
export function AttemptPlaces({
  places,
  current,
  formId,
}: {
  places: readonly Place[];
  current: number | "summary";
  /** The form of the page. */
  formId: string;
}) {
  return (
    <nav aria-label={m.assessment_places()}>
      <ol className="flex flex-wrap gap-1.5">
        {places.map((place) => (
          <li key={place.slot}>
            <PlaceButton place={place} isCurrent={place.page === current} formId={formId} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PlaceButton({ place, isCurrent, formId }: { place: Place; isCurrent: boolean; formId: string }) {
  const { slot: number, page, isAnswered } = place;
  return (
    <button
      type="submit"
      form={formId}
      name="intent"
      value={`go:${page}:${number}`}
      aria-label={isAnswered ? m.assessment_place_answered({ number }) : m.assessment_place_open({ number })}
      aria-current={isCurrent ? "page" : undefined}
      className={classes(
        "inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded border px-2 text-sm tabular-nums",
        isCurrent
          ? "border-accent bg-accent-soft font-medium text-accent-ink"
          : "border-line-strong text-ink hover:bg-sunken",
      )}
    >
      {number}
      {isAnswered ? <Check aria-hidden className="size-3.5 text-done" /> : null}
    </button>
  );
}
