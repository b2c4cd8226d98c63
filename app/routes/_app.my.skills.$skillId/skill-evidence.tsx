import { EvidenceItem, type EvidenceItemProps } from "~/components/evidence-item";
import { ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";

/** What shows that one has the skill, with the way to its own page. */
export function SkillEvidence({
  skillId,
  evidence,
}: {
  skillId: string;
  evidence: readonly (EvidenceItemProps & { id: string })[];
}) {
  return (
    <Card title={m.skills_evidence()}>
      {evidence.length > 0 ? (
        <ul className="list-disc space-y-1.5 ps-5 text-sm">
          {evidence.map((each) => (
            <li key={each.id}>
              <EvidenceItem {...each} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-muted">{m.skills_evidence_empty()}</p>
      )}
      <p className="mt-4">
        <ButtonLink to={`/my/skills/${skillId}/evidence`}>{m.skills_evidence_manage()}</ButtonLink>
      </p>
    </Card>
  );
}
