import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { m } from "~/messages/compiled/messages";

export interface Work {
  email: string;
  department: string | null;
  position: string | null;
  managerName: string | null;
}

/** What the company says of a person; they cannot change it here. */
export function WorkCard({ work }: { work: Work }) {
  const unknown = m.profile_work_unknown();
  return (
    <Card title={m.profile_work_title()}>
      <p className="mb-3 text-sm text-ink-muted">{m.profile_work_hint()}</p>
      <DefinitionList
        items={[
          { term: m.profile_position(), detail: work.position ?? unknown },
          { term: m.profile_department(), detail: work.department ?? unknown },
          { term: m.profile_manager(), detail: work.managerName ?? unknown },
          { term: m.profile_email(), detail: <span className="break-words">{work.email}</span> },
        ]}
      />
    </Card>
  );
}
