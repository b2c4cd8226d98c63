import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import Award from "lucide-react/icons/award";
import { CertificateBadge } from "~/components/certificate-badge";
import { Moment } from "~/components/moment";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Table } from "~/components/ui/table";
import { certificateStatus } from "~/domain/certificates/certificate-status";
import { listMyCertificates } from "~/domain/certificates/certificates.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "certificate:view");
  const now = new Date();
  const certificates = await listMyCertificates(readDb(), userId);
  return { certificates: certificates.map((each) => ({ ...each, status: certificateStatus(each, now) })) };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["certificates"][number];

export default function MyCertificates() {
  const { certificates } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={m.certificates_title()} />
      {certificates.length === 0 ? (
        <EmptyState
          icon={Award}
          title={m.certificates_empty_title()}
          action={<ButtonLink to="/courses">{m.dashboard_browse()}</ButtonLink>}
        >
          {m.certificates_empty_text()}
        </EmptyState>
      ) : (
        <Table
          caption={m.certificates_title()}
          rows={certificates}
          rowKey={(row) => row.id}
          columns={[
            { key: "course", header: m.certificates_column_course(), rowHeader: true, cell: CourseCell },
            {
              key: "status",
              header: m.certificates_column_status(),
              cell: (row) => <CertificateBadge status={row.status} />,
            },
            {
              key: "issued",
              header: m.certificates_column_issued(),
              cell: (row) => <Moment value={row.issuedAt} style="date" />,
            },
            { key: "expires", header: m.certificates_column_expires(), cell: ExpiryCell },
            { key: "links", header: m.certificates_column_links(), cell: LinksCell },
          ]}
        />
      )}
    </>
  );
}

function CourseCell({ courseTitle, courseCode, language }: Row) {
  return (
    <Link
      to={`/courses/${courseCode}`}
      lang={language}
      className="text-accent-ink underline underline-offset-3"
    >
      {courseTitle}
    </Link>
  );
}

function ExpiryCell({ expiresAt }: Row) {
  return expiresAt ? <Moment value={expiresAt} style="date" /> : m.certificates_never_expires();
}

function LinksCell({ id, number, courseTitle }: Row) {
  const look = "py-1 text-accent-ink underline underline-offset-3";
  return (
    <span className="flex flex-wrap gap-x-4 max-md:justify-end">
      <a
        href={`/certificates/${id}.pdf`}
        className={look}
        aria-label={m.certificates_download_of({ title: courseTitle })}
      >
        {m.certificates_download()}
      </a>
      <Link
        to={`/verify/${number}`}
        className={look}
        aria-label={m.certificates_check_of({ title: courseTitle })}
      >
        {m.certificates_check()}
      </Link>
    </span>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.certificates_title() }) }];
