import { Link } from "@remix-run/react";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import { Moment } from "~/components/moment";
import { EmptyState } from "~/components/ui/empty-state";
import { type Column, Table } from "~/components/ui/table";
import type { listAttemptsToGrade } from "~/domain/assessment/grading.queries.server";
import type { AskedAttempts } from "~/domain/assessment/grading-filter";
import { m } from "~/messages/compiled/messages";

type ListedAttempt = Awaited<ReturnType<typeof listAttemptsToGrade>>["attempts"][number];

export interface GradingTableProps {
  attempts: readonly ListedAttempt[];
  asked: AskedAttempts;
}

export function GradingTable({ attempts, asked }: GradingTableProps) {
  if (attempts.length === 0)
    return (
      <EmptyState icon={ClipboardCheck} title={m.grading_empty()}>
        {m.grading_empty_text()}
      </EmptyState>
    );
  return (
    <Table caption={m.grading_title()} columns={columns(asked)} rows={attempts} rowKey={({ id }) => id} />
  );
}

function columns({ state, assessment }: AskedAttempts): Column<ListedAttempt>[] {
  const search = assessment ? `?${new URLSearchParams({ assessment })}` : "";
  return [
    {
      key: "learner",
      header: m.grading_learner(),
      rowHeader: true,
      cell: ({ id, learner }) => (
        <Link
          to={`/teach/grading/${id}${search}`}
          className="break-words text-accent-ink underline underline-offset-3"
        >
          {learner}
        </Link>
      ),
    },
    {
      key: "assessment",
      header: m.grading_assessment(),
      cell: ({ title, code, language }) => (
        <>
          <span lang={language}>{title}</span>{" "}
          <span className="whitespace-nowrap text-ink-muted">{code}</span>
        </>
      ),
    },
    { key: "number", header: m.grading_attempt(), numeric: true, cell: ({ number }) => number },
    {
      key: "submitted",
      header: m.grading_submitted(),
      cell: ({ submittedAt }) => (submittedAt ? <Moment value={submittedAt} /> : null),
    },
    state === "submitted" ? toMark() : worth(),
  ];
}

function toMark(): Column<ListedAttempt> {
  return { key: "open", header: m.grading_to_mark(), numeric: true, cell: ({ unmarked }) => unmarked };
}

function worth(): Column<ListedAttempt> {
  return {
    key: "points",
    header: m.questions_points(),
    numeric: true,
    cell: ({ points, maxPoints }) => m.assessment_points_of({ points: points ?? 0, of: maxPoints }),
  };
}
