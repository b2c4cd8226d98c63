import { EnrolmentBadge, type EnrolmentState } from "~/components/enrolment-badge";
import { shareWords } from "~/components/figure-words";
import { Badge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";
import { AssessmentCell, type Cell } from "./assessment-cell";

export interface Row {
  enrolment: {
    id: string;
    firstName: string;
    lastName: string;
    status: EnrolmentState;
    minimumGrade: number | null;
  };
  /** One for each assessment. */
  cells: readonly Cell[];
  /** Percent; null: none yet. */
  grade: number | null;
  /** Null: none is asked for. */
  isMinimumMet: boolean | null;
}

export interface GradebookTableProps {
  assessments: readonly { lessonId: string; title: string }[];
  rows: readonly Row[];
}

/** Who has reached what in each assessment, and what that comes to. */
export function GradebookTable({ assessments, rows }: GradebookTableProps) {
  return (
    <div className="md:overflow-x-auto">
      <Table
        caption={m.gradebook_title()}
        columns={[
          {
            key: "name",
            header: m.learners_name(),
            rowHeader: true,
            cell: ({ enrolment }) => nameOf(enrolment),
          },
          {
            key: "state",
            header: m.learners_state(),
            cell: ({ enrolment }) => <EnrolmentBadge status={enrolment.status} />,
          },
          ...assessments.map(assessmentColumn),
          { key: "grade", header: m.gradebook_grade(), numeric: true, cell: Grade },
          { key: "minimum", header: m.gradebook_minimum(), cell: Minimum },
        ]}
        rows={rows}
        rowKey={({ enrolment }) => enrolment.id}
      />
    </div>
  );
}

function nameOf({ firstName, lastName }: Row["enrolment"]): string {
  return `${firstName} ${lastName}`;
}

function assessmentColumn(
  { lessonId, title }: { lessonId: string; title: string },
  index: number,
): Column<Row> {
  return {
    key: lessonId,
    header: title,
    cell: ({ enrolment, cells }) => {
      const cell = cells[index];
      return cell ? <AssessmentCell cell={cell} learner={nameOf(enrolment)} assessment={title} /> : null;
    },
  };
}

function Grade({ grade }: Row) {
  return grade === null ? (
    <span className="text-ink-muted">{m.gradebook_none()}</span>
  ) : (
    shareWords(grade / 100)
  );
}

function Minimum({ enrolment: { minimumGrade }, isMinimumMet }: Row) {
  if (isMinimumMet === null || minimumGrade === null)
    return <span className="text-ink-muted">{m.gradebook_no_minimum()}</span>;
  const needed = shareWords(minimumGrade / 100);
  return (
    <Badge meaning={isMinimumMet ? "done" : "soon"}>
      {isMinimumMet ? m.gradebook_met({ needed }) : m.gradebook_not_met({ needed })}
    </Badge>
  );
}
