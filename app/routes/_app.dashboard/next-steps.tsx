import { Link } from "@remix-run/react";
import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { ProgressBar } from "~/components/ui/progress";
import type { DueState } from "~/domain/learning/due";
import type { EnrolmentStatus } from "~/domain/learning/enrolment-status";
import { m } from "~/messages/compiled/messages";

interface LearningEnrolment {
  id: string;
  code: string;
  title: string;
  /** Of the course, and so of both titles. */
  language: string;
  completionPercent: number;
  status: EnrolmentStatus;
  dueAt: string | Date | null;
  /** How near the due date is; null: there is none. */
  due: DueState | null;
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
          <p lang={enrolment.language} className="text-lg leading-snug font-semibold">
            {enrolment.nextLessonTitle ?? enrolment.title}
          </p>
          <CourseAndDueDate enrolment={enrolment} />
          <Progress enrolment={enrolment} />
        </div>
        <ButtonLink to={nextPath(enrolment)} variant="primary">
          {enrolment.status === "approved" ? m.catalog_start() : m.dashboard_continue()}
        </ButtonLink>
      </div>
    </Card>
  );
}

function nextPath({ code, nextLessonId }: LearningEnrolment): string {
  return nextLessonId ? `/learn/${code}/${nextLessonId}` : `/learn/${code}`;
}

function CourseAndDueDate({ enrolment }: { enrolment: LearningEnrolment }) {
  const { code, title, language, dueAt, due } = enrolment;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
      <Link
        to={`/courses/${code}`}
        lang={language}
        className="font-medium text-accent-ink underline underline-offset-3"
      >
        {title}
      </Link>
      {due === "overdue" ? <Badge meaning="overdue">{m.dashboard_overdue()}</Badge> : null}
      {due === "soon" ? <Badge meaning="soon">{m.dashboard_due_soon()}</Badge> : null}
      {dueAt ? (
        <span>
          {m.learning_due()} <Moment value={dueAt} />
        </span>
      ) : (
        <span>{enrolment.status === "approved" ? m.dashboard_why_begin() : m.dashboard_why_continue()}</span>
      )}
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
