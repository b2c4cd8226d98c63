import { Link } from "@remix-run/react";
import { numberWords } from "~/components/figure-words";
import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

export interface OwnAttempt {
  id: string;
  number: number;
  status: "in_progress" | "submitted" | "graded";
  startedAt: Date;
  submittedAt: Date | null;
  /** Percent; null: there is none, or it is not shown yet. */
  score: number | null;
}

const stateWords = {
  in_progress: m.assessment_state_open,
  submitted: m.assessment_state_waiting,
  graded: m.assessment_state_graded,
};

const stateMeanings = { in_progress: "soon", submitted: "info", graded: undefined } as const;

function scoreWords(score: number | null): string {
  return score === null ? m.assessment_score_none() : m.assessment_percent({ value: numberWords(score) });
}

/** The learner's attempts, each with its page. */
export function OwnAttempts({ attempts, address }: { attempts: readonly OwnAttempt[]; address: string }) {
  if (attempts.length === 0) return null;
  return (
    <Card title={m.assessment_attempts()} flush>
      <Table
        caption={m.assessment_attempts()}
        rows={attempts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "number",
            header: m.assessment_attempt(),
            rowHeader: true,
            cell: ({ id, number }) => (
              <Link to={`${address}/attempts/${id}`}>{m.assessment_attempt_number({ number })}</Link>
            ),
          },
          {
            key: "state",
            header: m.assessment_state(),
            cell: ({ status }) => <Badge meaning={stateMeanings[status]}>{stateWords[status]()}</Badge>,
          },
          {
            key: "when",
            header: m.assessment_when(),
            cell: ({ submittedAt, startedAt }) => <Moment value={submittedAt ?? startedAt} />,
          },
          {
            key: "score",
            header: m.assessment_score(),
            numeric: true,
            cell: ({ score }) => scoreWords(score),
          },
        ]}
      />
    </Card>
  );
}
