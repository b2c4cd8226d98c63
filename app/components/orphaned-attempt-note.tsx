import { m } from "~/messages/compiled/messages";
import { TextLink } from "./ui/link";

export interface OrphanedAttempt {
  attemptId: string;
  lessonId: string;
  title: string;
}

/** That an attempt is under way at an assessment that the course no longer has, with the way to it. */
export function OrphanedAttemptNote({
  code,
  language,
  attempt: { attemptId, lessonId, title },
}: {
  code: string;
  /** What the course is written in. */
  language: string;
  attempt: OrphanedAttempt;
}) {
  return (
    <p className="text-sm">
      {m.learning_orphaned()}{" "}
      <TextLink to={`/learn/${code}/assessments/${lessonId}/attempts/${attemptId}`} lang={language}>
        {title}
      </TextLink>
    </p>
  );
}
