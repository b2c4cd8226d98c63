import { Moment } from "~/components/moment";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";

interface Version {
  number: number;
  name: string;
  createdAt: string | Date;
  askedAt: string | Date | null;
  createdBy: string;
}

export interface VersionsProps {
  versions: readonly Version[];
}

/** The question's versions, the newest first. */
export function QuestionVersions({ versions }: VersionsProps) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{m.questions_versions()}</h2>
      <p className="text-sm text-ink-muted">{m.questions_versions_text()}</p>
      <Table
        caption={m.questions_versions()}
        columns={columns()}
        rows={versions}
        rowKey={({ number }) => String(number)}
      />
    </section>
  );
}

function columns(): Column<Version>[] {
  return [
    {
      key: "number",
      header: m.questions_versions_number(),
      rowHeader: true,
      cell: ({ number }) => m.questions_version({ number }),
    },
    { key: "by", header: m.questions_versions_by(), cell: ({ createdBy }) => createdBy },
    {
      key: "made",
      header: m.questions_versions_made(),
      cell: ({ createdAt }) => <Moment value={createdAt} />,
    },
    {
      key: "asked",
      header: m.questions_versions_asked(),
      cell: ({ askedAt }) => (askedAt ? <Moment value={askedAt} /> : m.questions_versions_not_asked()),
    },
  ];
}
