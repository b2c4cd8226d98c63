import { Form } from "@remix-run/react";
import { EnrolmentBadge, type EnrolmentState } from "~/components/enrolment-badge";
import { FormSelect } from "~/components/form-field";
import { Moment } from "~/components/moment";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/checkbox";
import { ProgressBar } from "~/components/ui/progress";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

export interface Learner {
  /** Of the enrolment. */
  id: string;
  name: string;
  status: EnrolmentState;
  completionPercent: number;
  dueAt: string | Date | null;
  edition: number | null;
  canMove: boolean;
}

export interface LearnerTableProps {
  learners: readonly Learner[];
  /** The newest first. */
  editions: readonly number[];
  address: string;
}

/** Who learns in a course and how far they are; the chosen ones go on to a page that says what moving them does. */
export function LearnerTable({ learners, editions, address }: LearnerTableProps) {
  const options = editions.map((number) => ({
    value: String(number),
    label: m.authoring_revision_number({ number }),
  }));
  return (
    <Form method="get" action={`${address}/move`} className="space-y-4">
      <Table caption={m.learners_title()} columns={columns()} rows={learners} rowKey={({ id }) => id} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <FormSelect name="edition" label={m.learners_move_to()} options={options} />
        <Button type="submit">{m.learners_preview()}</Button>
        <Checkbox id="all" name="all" label={m.learners_move_all()} />
      </div>
    </Form>
  );
}

function columns(): Column<Learner>[] {
  return [
    { key: "name", header: m.learners_name(), rowHeader: true, cell: Name },
    { key: "state", header: m.learners_state(), cell: ({ status }) => <EnrolmentBadge status={status} /> },
    { key: "edition", header: m.authoring_revision_column(), numeric: true, cell: ({ edition }) => edition },
    { key: "progress", header: m.learners_progress(), cell: Progress },
    {
      key: "due",
      header: m.learners_due(),
      cell: ({ dueAt }) => (dueAt ? <Moment value={dueAt} style="day" /> : m.learners_no_due()),
    },
  ];
}

function Name({ id, name, canMove }: Learner) {
  if (!canMove) return name;
  return <Checkbox id={`e-${id}`} name="enrolment" value={id} label={name} className="-my-2" />;
}

function Progress({ name, completionPercent }: Learner) {
  return (
    <ProgressBar
      value={completionPercent}
      label={m.learners_progress_of({ name })}
      text={m.learners_percent({ percent: completionPercent })}
    />
  );
}
