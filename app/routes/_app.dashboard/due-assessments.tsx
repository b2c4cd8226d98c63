import { DueNote } from "~/components/due-note";
import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

interface DueAssessment {
  lessonId: string;
  title: string;
  course: { code: string; title: string; language: string };
  dueAt: Date;
  due: "overdue" | "soon" | "later";
}

/** The assessments to take by some day, the soonest due first. */
export function DueAssessments({
  first,
  furtherCount,
}: {
  first: readonly DueAssessment[];
  furtherCount: number;
}) {
  return (
    <Card title={m.dashboard_assessments_due()}>
      <ul className="divide-y divide-line">
        {first.map(({ lessonId, title, course, ...when }) => (
          <li
            key={lessonId}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5 text-sm"
          >
            <span className="min-w-0" lang={course.language}>
              <TextLink to={`/learn/${course.code}/assessments/${lessonId}`} className="font-medium">
                {title}
              </TextLink>{" "}
              <span className="text-ink-muted">{course.title}</span>
            </span>
            <DueNote {...when} />
          </li>
        ))}
      </ul>
      {furtherCount > 0 ? (
        <p className="mt-3 text-sm">
          <TextLink to="/my/learning">{m.dashboard_assessments_further({ count: furtherCount })}</TextLink>
        </p>
      ) : null}
    </Card>
  );
}
