import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import BookOpen from "lucide-react/icons/book-open";
import { DueNote } from "~/components/due-note";
import { EnrolmentBadge } from "~/components/enrolment-badge";
import { GradeHurdleNote } from "~/components/grade-hurdle-note";
import { Moment } from "~/components/moment";
import { OrphanedAttemptNote } from "~/components/orphaned-attempt-note";
import { usePageContext } from "~/components/page-context";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { TextLink } from "~/components/ui/link";
import { PageHeader } from "~/components/ui/page-header";
import { ProgressBar } from "~/components/ui/progress";
import { Table } from "~/components/ui/table";
import { listDueAssessments } from "~/domain/assessment/assessment-due.queries.server";
import { listGradeHurdles } from "~/domain/assessment/grade-hurdle.queries.server";
import { listOrphanedAttempts } from "~/domain/assessment/orphaned-attempts.queries.server";
import { isLearning } from "~/domain/learning/enrolment-status";
import { listMyLearning } from "~/domain/learning/learning.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { sayMinutes } from "~/platform/dates";
import { requireViewer } from "~/platform/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "dashboard:view");
  const now = new Date();
  const [enrolments, hurdles, due, orphaned] = await Promise.all([
    listMyLearning(readDb(), userId),
    listGradeHurdles(readDb(), { userId, now }),
    listDueAssessments(readDb(), { userId, now }),
    listOrphanedAttempts(readDb(), { userId }),
  ]);
  return {
    enrolments: enrolments.map((enrolment) => ({
      ...enrolment,
      hurdle: hurdles.get(enrolment.id) ?? null,
      due: due.filter(({ enrolmentId }) => enrolmentId === enrolment.id),
      orphaned: orphaned.filter(({ enrolmentId }) => enrolmentId === enrolment.id),
    })),
  };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["enrolments"][number];

export default function MyLearning() {
  const { enrolments } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={m.learning_title()} />
      {enrolments.length === 0 ? (
        <NothingYet />
      ) : (
        <Table
          caption={m.learning_title()}
          rows={enrolments}
          rowKey={(row) => row.id}
          columns={[
            { key: "course", header: m.learning_column_course(), rowHeader: true, cell: CourseCell },
            {
              key: "status",
              header: m.learning_column_status(),
              cell: (row) => <EnrolmentBadge status={row.status} />,
            },
            { key: "progress", header: m.learning_column_progress(), cell: ProgressCell },
            {
              key: "date",
              header: m.learning_column_enrolled(),
              cell: (row) => <Moment value={row.enrolledAt} style="day" />,
            },
            { key: "time", header: m.learning_column_time(), cell: (row) => <TimeCell {...row} /> },
            { key: "action", header: m.learning_column_action(), cell: ActionCell },
          ]}
        />
      )}
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon={BookOpen}
      title={m.learning_empty_title()}
      action={
        <ButtonLink to="/courses" variant="primary">
          {m.dashboard_browse()}
        </ButtonLink>
      }
    >
      {m.learning_empty_text()}
    </EmptyState>
  );
}

function CourseCell({ code, title, language, due, orphaned }: Row) {
  return (
    <>
      <Link to={`/courses/${code}`} lang={language} className="text-accent-ink underline underline-offset-3">
        {title}
      </Link>
      {due.length > 0 ? (
        <ul className="mt-2 space-y-2 text-sm font-normal">
          {due.map(({ lessonId, ...assessment }) => (
            <li key={lessonId} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <TextLink to={`/learn/${code}/assessments/${lessonId}`} lang={language}>
                {assessment.title}
              </TextLink>
              <DueNote {...assessment} />
            </li>
          ))}
        </ul>
      ) : null}
      {orphaned.map((attempt) => (
        <div key={attempt.attemptId} className="mt-2 font-normal">
          <OrphanedAttemptNote code={code} language={language} attempt={attempt} />
        </div>
      ))}
    </>
  );
}

function ProgressCell({ code, title, language, completionPercent, hurdle }: Row) {
  return (
    <div className="max-w-72 space-y-2 text-start">
      <ProgressBar
        className="min-w-36"
        value={completionPercent}
        label={m.learning_progress_in({ title })}
        text={m.learning_percent({ percent: completionPercent })}
      />
      {hurdle ? (
        <>
          <p className="font-medium">{m.learning_hurdle_title()}</p>
          <GradeHurdleNote code={code} language={language} hurdle={hurdle} />
        </>
      ) : null}
    </div>
  );
}

function TimeCell({ activeMs }: Row) {
  const { locale } = usePageContext();
  return <span className="tabular-nums">{sayMinutes(Math.floor(activeMs / 60_000), locale)}</span>;
}

function ActionCell({ code, title, status, certificateId }: Row) {
  if (isLearning(status)) {
    const begins = status === "approved";
    const name = begins ? m.learning_start_with({ title }) : m.learning_continue_with({ title });
    return (
      <ButtonLink to={`/learn/${code}`} size="small" aria-label={name}>
        {begins ? m.catalog_start() : m.catalog_continue()}
      </ButtonLink>
    );
  }
  if (!certificateId) return <span className="text-ink-muted">{m.learning_no_action()}</span>;
  return (
    <a
      href={`/certificates/${certificateId}.pdf`}
      aria-label={m.learning_certificate_of({ title })}
      className="text-accent-ink underline underline-offset-3"
    >
      {m.catalog_certificate()}
    </a>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.learning_title() }) }];
