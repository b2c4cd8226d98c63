import Award from "lucide-react/icons/award";
import { Moment } from "~/components/moment";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";

interface LatestCertificate {
  id: string;
  courseTitle: string;
  issuedAt: string | Date;
}

/** The certificates that came last. */
export function LatestCertificates({ certificates }: { certificates: readonly LatestCertificate[] }) {
  return (
    <Card title={m.dashboard_certificates()}>
      <ul className="divide-y divide-line">
        {certificates.map(({ id, courseTitle, issuedAt }) => (
          <li key={id} className="flex items-center gap-3 py-2 text-sm">
            <Award aria-hidden className="size-4 shrink-0 text-accent-ink" />
            <a
              href={`/certificates/${id}.pdf`}
              className="min-w-0 flex-1 font-medium text-accent-ink underline underline-offset-3"
            >
              {courseTitle}
            </a>
            <span className="shrink-0 text-ink-muted">
              <Moment value={issuedAt} style="date" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
