import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteError } from "@remix-run/react";
import { CertificateBadge } from "~/components/certificate-badge";
import { ErrorScreen, errorWords, statusOfError } from "~/components/error-screen";
import { Moment } from "~/components/moment";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { Card } from "~/components/ui/card";
import { formatCertificateNumber, parseCertificateNumber } from "~/domain/certificates/certificate-number";
import { certificateStatus } from "~/domain/certificates/certificate-status";
import { findCertificateByNumber } from "~/domain/certificates/certificates.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { optionalViewer } from "~/platform/viewer.server";

/** Public: whoever has the number, from the QR code or from paper, may know what it stands for. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await optionalViewer(request);
  const number = parseCertificateNumber(params.certificate ?? "");
  const certificate = number ? await findCertificateByNumber(readDb(), number) : null;
  if (!certificate) throw notFound();
  return { certificate, status: certificateStatus(certificate, new Date()) };
}

export default function VerifyCertificate() {
  const { certificate, status } = useLoaderData<typeof loader>();
  const { locale, theme } = usePageContext();
  return (
    <PublicShell preferences={{ locale, theme }} width="reading">
      <h1 className="text-2xl font-semibold tracking-tight">{m.certificates_verify_title()}</h1>
      <p className="mt-2 text-ink-muted">{m.certificates_verify_lead()}</p>
      <Card as="div" className="mt-6">
        <CertificateBadge status={status} />
        <p className="mt-3 text-xl leading-snug font-semibold">{certificate.holderName}</p>
        <p className="mt-1">
          <span lang={certificate.language}>{certificate.courseTitle}</span>{" "}
          <span className="text-ink-muted">({certificate.courseCode})</span>
        </p>
        <Facts />
      </Card>
    </PublicShell>
  );
}

function Facts() {
  const { certificate } = useLoaderData<typeof loader>();
  const { issuedAt, expiresAt, revokedAt, revocationReason, number } = certificate;
  return (
    <dl className="mt-5 grid gap-x-6 gap-y-3 border-t border-line pt-4 text-sm sm:grid-cols-2">
      <div>
        <dt className="text-ink-muted">{m.certificates_column_issued()}</dt>
        <dd>
          <Moment value={issuedAt} style="date" />
        </dd>
      </div>
      <div>
        <dt className="text-ink-muted">{m.certificates_column_expires()}</dt>
        <dd>{expiresAt ? <Moment value={expiresAt} style="date" /> : m.certificates_never_expires()}</dd>
      </div>
      {revokedAt ? (
        <div className="sm:col-span-2">
          <dt className="text-ink-muted">{m.certificates_status_revoked()}</dt>
          <dd>
            <Moment value={revokedAt} style="date" /> {revocationReason}
          </dd>
        </div>
      ) : null}
      <div className="sm:col-span-2">
        <dt className="text-ink-muted">{m.certificates_number()}</dt>
        <dd className="font-mono break-words">{formatCertificateNumber(number)}</dd>
      </div>
    </dl>
  );
}

export const meta: MetaFunction<typeof loader> = ({ error }) => [
  { title: m.general_page_title({ page: titleOf(error) }) },
  { name: "robots", content: "noindex" },
];

function titleOf(error: unknown): string {
  if (!error) return m.certificates_verify_title();
  const status = statusOfError(error);
  return status === 404 ? m.certificates_unknown_title() : errorWords(status).title;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { locale, theme, requestId } = usePageContext();
  const status = statusOfError(error);
  if (status !== 404) return <VerifyFault status={status} requestId={requestId} />;
  return (
    <PublicShell preferences={{ locale, theme }} width="reading">
      <h1 className="text-2xl font-semibold tracking-tight">{m.certificates_unknown_title()}</h1>
      <p className="mt-2 max-w-measure">{m.certificates_unknown_text()}</p>
    </PublicShell>
  );
}

function VerifyFault({ status, requestId }: { status: number; requestId: string }) {
  const { locale, theme } = usePageContext();
  return (
    <PublicShell preferences={{ locale, theme }} width="reading">
      <ErrorScreen status={status} requestId={requestId} />
    </PublicShell>
  );
}
