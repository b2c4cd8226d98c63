import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderCertificatePdf } from "~/domain/certificates/certificate-pdf.server";
import { findCertificateDocument } from "~/domain/certificates/certificates.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { readEnv } from "~/platform/env.server";
import { notFound, paramsOrNotFound, siteOrigin } from "~/platform/http.server";
import { locales } from "~/platform/preferences";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ id: z.uuid() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "certificate:view");
  const { id } = paramsOrNotFound(paramsSchema, params);
  // From the primary: whether the viewer may read it is decided by the rights of this moment.
  const certificate = await findCertificateDocument(writeDb(), { viewer, id });
  if (!certificate) throw notFound();
  const locale = locales.find((known) => known === certificate.locale) ?? "en";
  const pdf = await renderCertificatePdf({
    ...certificate,
    locale,
    timeZone: readEnv().defaultTimeZone,
    issuerName: m.app_name({}, { locale }),
    verifyUrl: `${siteOrigin(request)}/verify/${certificate.number}`,
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${certificate.courseCode}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
