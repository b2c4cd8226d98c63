import { Moment } from "~/components/moment";
import { Badge } from "~/components/ui/badge";
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

/** What has been published, the newest first. */
export function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{m.authoring_revisions_title()}</h2>
      {revisions.length === 0 ? (
        <p className="text-ink-muted">{m.authoring_revisions_empty()}</p>
      ) : (
        <Table
          caption={m.authoring_revisions_title()}
          columns={columns()}
          rows={revisions}
          rowKey={({ number }) => String(number)}
        />
      )}
    </section>
  );
}

function columns(): Column<Revision>[] {
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
  ];
}
