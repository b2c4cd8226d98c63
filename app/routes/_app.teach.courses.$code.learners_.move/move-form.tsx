import { Form } from "@remix-run/react";
import { EnrolmentBadge, type EnrolmentState } from "~/components/enrolment-badge";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

/** What moving one enrolment comes to. */
export interface Move {
  id: string;
  name: string;
  status: EnrolmentState;
  edition: number | null;
  completionPercent: number;
  percentAfter: number;
  isCompleteAfter: boolean;
  /** Titles of what has been completed and is in the other edition no more. */
  lost: readonly string[];
  /** Titles of assessments with an attempt under way that are in the other edition no more. */
  running: readonly string[];
}

export interface MoveFormProps {
  moves: readonly Move[];
  edition: number;
  /** What the course is written in. */
  language: string;
  back: string;
}

/** What the move does to each one's progress, and the button that does it. */
export function MoveForm({ moves, edition, language, back }: MoveFormProps) {
  return (
    <Form method="post" className="space-y-6">
      <input type="hidden" name="edition" value={edition} />
      {moves.map(({ id }) => (
        <input key={id} type="hidden" name="enrolment" value={id} />
      ))}
      <RunningAttempts moves={moves} language={language} />
      <Table
        caption={m.learners_move_title({ number: edition })}
        columns={columns(language)}
        rows={moves}
        rowKey={({ id }) => id}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{m.learners_move({ count: moves.length })}</SubmitButton>
        <ButtonLink to={back}>{m.learners_back()}</ButtonLink>
      </div>
    </Form>
  );
}

/** How many attempts are under way at what is in the other edition no more. */
function RunningAttempts({ moves, language }: Pick<MoveFormProps, "moves" | "language">) {
  const counts = new Map<string, number>();
  for (const { running } of moves)
    for (const title of running) counts.set(title, (counts.get(title) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <Callout meaning="soon" title={m.learners_running_title()}>
      <ul className="list-disc ps-5">
        {[...counts].map(([title, count]) => (
          <li key={title} lang={language}>
            {m.learners_running({ count, title })}
          </li>
        ))}
      </ul>
      <p>{m.learners_running_text()}</p>
    </Callout>
  );
}

function columns(language: string): Column<Move>[] {
  return [
    { key: "name", header: m.learners_name(), rowHeader: true, cell: ({ name }) => name },
    { key: "state", header: m.learners_state(), cell: ({ status }) => <EnrolmentBadge status={status} /> },
    { key: "edition", header: m.learners_from(), numeric: true, cell: ({ edition }) => edition },
    {
      key: "before",
      header: m.learners_before(),
      numeric: true,
      cell: ({ completionPercent }) => m.learners_percent({ percent: completionPercent }),
    },
    {
      key: "after",
      header: m.learners_after(),
      numeric: true,
      cell: ({ percentAfter }) => m.learners_percent({ percent: percentAfter }),
    },
    {
      key: "lost",
      header: m.learners_what(),
      cell: (move) => <WhatHappens move={move} language={language} />,
    },
  ];
}

function WhatHappens({ move, language }: { move: Move; language: string }) {
  const { lost, running, isCompleteAfter } = move;
  return (
    <div className="space-y-1">
      {isCompleteAfter ? <p>{m.learners_completes()}</p> : null}
      {running.map((title) => (
        <p key={title} lang={language} className="font-medium">
          {m.learners_running({ count: 1, title })}
        </p>
      ))}
      {lost.length === 0 ? <p>{m.learners_loses_nothing()}</p> : <p>{m.learners_loses()}</p>}
      {lost.length === 0 ? null : (
        <ul lang={language} className="list-disc ps-5">
          {lost.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
