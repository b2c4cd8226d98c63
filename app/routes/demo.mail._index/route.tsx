import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import MailIcon from "lucide-react/icons/mail";
import { Moment } from "~/components/moment";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";
import { listDemoMails } from "~/platform/demo-mail.server";
import { readEnv } from "~/platform/env.server";
import { notFound } from "~/platform/http.server";
import { optionalViewer } from "~/platform/viewer.server";

/** For everybody at the demo machine, signed out too: the links of registrations arrive here. */
export async function loader({ request }: LoaderFunctionArgs) {
  await optionalViewer(request);
  if (readEnv().appMode !== "demo") throw notFound();
  return { mails: await listDemoMails() };
}

export default function DemoMails() {
  const { mails } = useLoaderData<typeof loader>();
  const { locale, theme } = usePageContext();
  return (
    <PublicShell preferences={{ locale, theme }} width="reading">
      <PageHeader title={m.demo_mail_title()} lead={m.demo_mail_lead()} />
      {mails.length === 0 ? (
        <EmptyState icon={MailIcon} title={m.demo_mail_empty_title()}>
          {m.demo_mail_empty_text()}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {mails.map((mail) => (
            <li key={mail.id} className="px-4 py-3">
              <Link
                to={mail.id}
                className="font-medium break-words text-accent-ink underline underline-offset-3"
              >
                {mail.subject}
              </Link>
              <p className="mt-0.5 text-sm break-words text-ink-muted">
                {m.demo_mail_to({ address: mail.to })} · <Moment value={mail.at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </PublicShell>
  );
}

export const meta: MetaFunction = () => [
  { title: m.general_page_title({ page: m.demo_mail_title() }) },
  { name: "robots", content: "noindex" },
];
