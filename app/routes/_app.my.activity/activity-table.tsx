import { Moment } from "~/components/moment";
import { Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

export interface ActivityRow {
  id: string;
  occurredAt: Date;
  label: string;
  subject: string;
  by: string;
  ip: string | null;
}

/** What happened, when, about what, and by whom. */
export function ActivityTable({ activities }: { activities: readonly ActivityRow[] }) {
  return (
    <Table
      caption={m.activity_title()}
      rows={activities}
      rowKey={(row) => row.id}
      columns={[
        { key: "what", header: m.activity_column_what(), rowHeader: true, cell: (row) => row.label },
        { key: "about", header: m.activity_column_about(), cell: (row) => row.subject || "–" },
        {
          key: "when",
          header: m.activity_column_when(),
          cell: (row) => <Moment value={row.occurredAt} style="moment" />,
        },
        { key: "by", header: m.activity_column_by(), cell: (row) => row.by },
        { key: "ip", header: m.activity_column_ip(), cell: (row) => row.ip ?? "–" },
      ]}
    />
  );
}
