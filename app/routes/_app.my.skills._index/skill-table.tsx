import { Link } from "@remix-run/react";
import { levelWords } from "~/components/course-words";
import { Table } from "~/components/ui/table";
import { VerifiedBadge } from "~/components/verified-badge";
import { m } from "~/messages/compiled/messages";

export interface SkillRow {
  id: string;
  name: string;
  category: string;
  level: keyof typeof levelWords | null;
  verifiedAt: Date | null;
  verifierName: string | null;
  /** Pieces of evidence. */
  evidence: number | null;
}

/** Skills, each a link to where one claims it or changes its level. */
export function SkillTable({ skills }: { skills: readonly SkillRow[] }) {
  return (
    <Table
      caption={m.skills_title()}
      rows={skills}
      rowKey={(row) => row.id}
      columns={[
        { key: "skill", header: m.skills_column_skill(), rowHeader: true, cell: SkillCell },
        { key: "category", header: m.skills_column_category(), cell: (row) => row.category },
        {
          key: "level",
          header: m.skills_column_level(),
          cell: ({ level }) => (level ? levelWords[level]() : m.skills_not_held()),
        },
        {
          key: "state",
          header: m.skills_column_state(),
          cell: (row) => (row.level ? <VerifiedBadge {...row} /> : "–"),
        },
        {
          key: "evidence",
          header: m.skills_column_evidence(),
          cell: ({ evidence }) =>
            evidence ? m.skills_evidence_count({ count: evidence }) : m.skills_no_evidence(),
        },
      ]}
    />
  );
}

function SkillCell({ id, name }: SkillRow) {
  return (
    <Link to={`/my/skills/${id}`} className="text-accent-ink underline underline-offset-3">
      {name}
    </Link>
  );
}
