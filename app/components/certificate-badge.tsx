import { m } from "~/messages/compiled/messages";
import { Badge } from "./ui/badge";

/** What a certificate is worth now, in a word. */
export function CertificateBadge({ status }: { status: "valid" | "expired" | "revoked" }) {
  switch (status) {
    case "valid":
      return <Badge meaning="done">{m.certificates_status_valid()}</Badge>;
    case "expired":
      return <Badge meaning="soon">{m.certificates_status_expired()}</Badge>;
    case "revoked":
      return <Badge meaning="overdue">{m.certificates_status_revoked()}</Badge>;
    default:
      return status satisfies never;
  }
}
