import { Moment } from "~/components/moment";
import { TextLink } from "~/components/ui/link";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

export interface KeptDraft {
  id: string;
  createdAt: string | Date;
  keptBy: string;
}

export interface KeptDraftsProps {
  drafts: readonly KeptDraft[];
  /** The course's editor. */
  address: string;
}

/** What the draft said before an edition was put in its place; it can be brought back. */
export function KeptDrafts({ drafts, address }: KeptDraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{m.editions_kept_title()}</h2>
      <p className="text-sm text-ink-muted">{m.editions_kept_hint()}</p>
      <Table
        caption={m.editions_kept_title()}
        columns={columns(address)}
        rows={drafts}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

function columns(address: string): Column<KeptDraft>[] {
  return [
    {
      key: "when",
      header: m.editions_kept_when(),
      rowHeader: true,
      cell: ({ createdAt }) => <Moment value={createdAt} />,
    },
    { key: "by", header: m.authoring_revision_by(), cell: ({ keptBy }) => keptBy },
    {
      key: "restore",
      header: m.editions_actions(),
      cell: ({ id }) => (
        <TextLink to={`${address}/restore?kept=${id}`}>{m.editions_restore_short()}</TextLink>
      ),
    },
  ];
}
