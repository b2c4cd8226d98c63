import { Form } from "@remix-run/react";
import { EvidenceItem, type EvidenceItemProps } from "~/components/evidence-item";
import { Button } from "~/components/ui/button";
import { useKeptFocus } from "~/components/use-kept-focus";
import { m } from "~/messages/compiled/messages";

export interface EvidenceListProps {
  evidence: readonly (EvidenceItemProps & { id: string })[];
  /** Whether it stays as it is, because a verification rests on it. */
  isKept: boolean;
}

/** What shows that one has the skill, each with a button that takes it away. */
export function EvidenceList({ evidence, isKept }: EvidenceListProps) {
  const list = useKeptFocus<HTMLDivElement>(evidence.length);
  return (
    <div ref={list} tabIndex={-1} className="space-y-6 outline-none">
      <Items evidence={evidence} isKept={isKept} />
    </div>
  );
}

function Items({ evidence, isKept }: EvidenceListProps) {
  if (evidence.length === 0) return <p className="text-ink-muted">{m.skills_evidence_empty()}</p>;
  return (
    <>
      {isKept ? <p className="text-sm text-ink-muted">{m.skills_evidence_kept()}</p> : null}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
        {evidence.map((each) => (
          <li key={each.id} className="flex items-center justify-between gap-4 px-4 py-2.5">
            <span className="min-w-0">
              <EvidenceItem {...each} />
            </span>
            {isKept ? null : <RemoveButton {...each} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function RemoveButton({ id, description }: { id: string; description: string }) {
  return (
    <Form method="post" className="shrink-0">
      <input type="hidden" name="evidenceId" value={id} />
      <Button
        type="submit"
        name="intent"
        value="remove"
        variant="quiet"
        size="small"
        aria-label={m.skills_evidence_remove_of({ description })}
      >
        {m.skills_evidence_remove()}
      </Button>
    </Form>
  );
}
