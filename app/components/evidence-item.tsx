import ExternalLink from "lucide-react/icons/external-link";
import { m } from "~/messages/compiled/messages";

export interface EvidenceItemProps {
  description: string;
  url: string | null;
}

/** One thing that shows what somebody can do; where it has an address, a link that opens apart. */
export function EvidenceItem({ description, url }: EvidenceItemProps) {
  if (!url) return <span className="wrap-anywhere">{description}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="wrap-anywhere text-accent-ink underline underline-offset-3"
    >
      {description}
      <ExternalLink aria-hidden className="ms-1.5 inline size-3.5 align-baseline" />
      <span className="sr-only"> ({m.general_opens_apart()})</span>
    </a>
  );
}
