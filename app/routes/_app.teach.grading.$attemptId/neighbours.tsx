import { ButtonLink } from "~/components/ui/button";
import { m } from "~/messages/compiled/messages";

/** The ways to the attempts before and after in the queue, of one assessment where that was asked for. */
export function Neighbours({
  previous,
  next,
  lessonId,
}: {
  previous: string | null;
  next: string | null;
  lessonId: string | null;
}) {
  const search = lessonId ? `?assessment=${lessonId}` : "";
  return (
    <nav aria-label={m.grading_neighbours()} className="flex flex-wrap gap-3">
      {previous ? (
        <ButtonLink to={`/teach/grading/${previous}${search}`} size="small">
          {m.grading_previous()}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink to={`/teach/grading/${next}${search}`} size="small">
          {m.grading_next()}
        </ButtonLink>
      ) : null}
      <ButtonLink to={`/teach/grading${search}`} size="small" variant="quiet">
        {m.grading_back()}
      </ButtonLink>
    </nav>
  );
}
