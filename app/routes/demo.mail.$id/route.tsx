import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Moment } from "~/components/moment";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";
import { findDemoMail } from "~/platform/demo-mail.server";
import { readEnv } from "~/platform/env.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { optionalViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { MailText } from "./mail-text";

const paramsSchema = z.object({ id: z.uuid() });

/** For everybody at the demo machine, as the list is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await optionalViewer(request);
  if (readEnv().appMode !== "demo") throw notFound();
  const { id } = paramsOrNotFound(paramsSchema, params);
  const mail = await findDemoMail(id);
  if (!mail) throw notFound();
  return { mail };
}

export default function DemoMail() {
  const { mail } = useLoaderData<typeof loader>();
  const { locale, theme } = usePageContext();
  const trail = [{ to: "/demo/mail", label: m.demo_mail_title() }, { label: mail.subject }];
  return (
    <PublicShell preferences={{ locale, theme }} width="reading">
      <PageHeader
        trail={<Breadcrumb label={m.demo_mail_trail()} crumbs={trail} />}
        title={mail.subject}
        meta={
          <span className="break-words text-ink-muted">
            {m.demo_mail_to({ address: mail.to })} · <Moment value={mail.at} />
          </span>
        }
      />
      <h2 className="mb-2 font-semibold">{m.demo_mail_as_text()}</h2>
      <MailText text={mail.text} />
      <h2 className="mt-8 mb-2 font-semibold">{m.demo_mail_as_html()}</h2>
      {/* No scripts, no forms, no cookies of ours: only links, which open in place of this page. */}
      <iframe
        title={m.demo_mail_as_html()}
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={mail.html.replace("<head>", '<head><base target="_top">')}
        className="h-160 w-full rounded-lg border border-line bg-white"
      />
    </PublicShell>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.general_page_title({ page: data?.mail.subject ?? m.demo_mail_title() }) },
  { name: "robots", content: "noindex" },
];
