import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/link";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

export interface Revision {
  number: number;
  publishedAt: string | Date;
  publishedBy: string;
  lessonCount: number;
  learnerCount: number;
  isCurrent: boolean;
}

export interface RevisionListProps {
  revisions: readonly Revision[];
  /** The course's editor. */
  address: string;
}

/** What has been published, the newest first. */
export function RevisionList({ revisions, address }: RevisionListProps) {
  return (
    <section className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg font-semibold">{m.authoring_revisions_title()}</h2>
        {revisions.length > 0 ? <TextLink to={`${address}/editions`}>{m.editions_title()}</TextLink> : null}
      </div>
      {revisions.length === 0 ? (
        <p className="text-ink-muted">{m.authoring_revisions_empty()}</p>
      ) : (
        <Table
          caption={m.authoring_revisions_title()}
          columns={columns(address)}
          rows={revisions}
          rowKey={({ number }) => String(number)}
        />
      )}
    </section>
  );
}

function columns(address: string): Column<Revision>[] {
  return [
    {
      key: "number",
      header: m.authoring_revision_column(),
      rowHeader: true,
      cell: ({ number, isCurrent }) => (
        <span className="flex flex-wrap items-center gap-2">
          {m.authoring_revision_number({ number })}
          {isCurrent ? <Badge meaning="done">{m.authoring_revision_current()}</Badge> : null}
        </span>
      ),
    },
    {
      key: "when",
      header: m.authoring_revision_when(),
      cell: ({ publishedAt }) => <Moment value={publishedAt} style="day" />,
    },
    { key: "by", header: m.authoring_revision_by(), cell: ({ publishedBy }) => publishedBy },
    {
      key: "lessons",
      header: m.authoring_revision_lessons(),
      numeric: true,
      cell: ({ lessonCount }) => lessonCount,
    },
    {
      key: "learners",
      header: m.authoring_revision_learners(),
      numeric: true,
      cell: ({ learnerCount }) => learnerCount,
    },
    restoreColumn(address),
  ];
}

function restoreColumn(address: string): Column<Revision> {
  return {
    key: "restore",
    header: m.editions_actions(),
    cell: ({ number }) => (
      <TextLink to={`${address}/restore?edition=${number}`} aria-label={m.editions_restore_link({ number })}>
        {m.editions_restore_short()}
      </TextLink>
    ),
  };
}
