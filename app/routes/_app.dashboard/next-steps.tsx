import { Link } from "@remix-run/react";
import { Moment } from "~/components/moment";
import { ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { ProgressBar } from "~/components/ui/progress";
import { m } from "~/messages/compiled/messages";

interface LearningEnrolment {
  id: string;
  code: string;
  title: string;
  completionPercent: number;
  dueAt: string | Date | null;
  nextLessonId: string | null;
  nextLessonTitle: string | null;
}

/** What to do next: one course large, the others below it. */
export function NextSteps({ enrolments }: { enrolments: readonly LearningEnrolment[] }) {
  const [first, ...others] = enrolments;
  if (!first) return null;
  return (
    <div className="space-y-6">
      <NextStep enrolment={first} />
      {others.length > 0 ? (
        <Card title={m.dashboard_also()}>
          <ul className="divide-y divide-line">
            {others.map((enrolment) => (
              <li
                key={enrolment.id}
                className="grid items-center gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_14rem]"
              >
                <CourseAndDueDate enrolment={enrolment} />
                <Progress enrolment={enrolment} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}

function NextStep({ enrolment }: { enrolment: LearningEnrolment }) {
  return (
    <Card title={m.dashboard_next()}>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="min-w-60 flex-1 space-y-2">
          <p className="text-lg leading-snug font-semibold">{enrolment.nextLessonTitle ?? enrolment.title}</p>
          <CourseAndDueDate enrolment={enrolment} />
          <Progress enrolment={enrolment} />
        </div>
        <ButtonLink to={nextPath(enrolment)} variant="primary">
          {m.dashboard_continue()}
        </ButtonLink>
      </div>
    </Card>
  );
}

function nextPath({ code, nextLessonId }: LearningEnrolment): string {
  return nextLessonId ? `/learn/${code}/${nextLessonId}` : `/learn/${code}`;
}

function CourseAndDueDate({ enrolment }: { enrolment: LearningEnrolment }) {
  const { code, title, dueAt } = enrolment;
  return (
    <p className="text-sm text-ink-muted">
      <Link to={`/courses/${code}`} className="font-medium text-accent-ink underline underline-offset-3">
        {title}
      </Link>
      {dueAt ? (
        <span className="ms-2">
          {m.learning_due()} <Moment value={dueAt} />
        </span>
      ) : null}
    </p>
  );
}

function Progress({ enrolment }: { enrolment: LearningEnrolment }) {
  const { completionPercent, title } = enrolment;
  return (
    <ProgressBar
      value={completionPercent}
      label={m.learning_progress_in({ title })}
      text={m.learning_percent({ percent: completionPercent })}
    />
  );
}
