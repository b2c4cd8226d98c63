import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Award from "lucide-react/icons/award";
import History from "lucide-react/icons/history";
import ListChecks from "lucide-react/icons/list-checks";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { ButtonLink } from "~/components/ui/button";
import { m } from "~/messages/compiled/messages";
import { readEnv } from "~/platform/env.server";
import { optionalViewer } from "~/platform/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  if (viewer) throw redirect("/dashboard");
  return { canRegister: readEnv().registration };
}

export default function Start() {
  const { canRegister } = useLoaderData<typeof loader>();
  const { locale, theme } = usePageContext();
  const points = [
    { icon: ListChecks, title: m.auth_start_learn_title(), text: m.auth_start_learn_text() },
    { icon: Award, title: m.auth_start_prove_title(), text: m.auth_start_prove_text() },
    { icon: History, title: m.auth_start_follow_title(), text: m.auth_start_follow_text() },
  ];
  return (
    <PublicShell preferences={{ locale, theme }} width="reading">
      <h1 className="max-w-measure text-2xl font-semibold tracking-tight text-balance">
        {m.auth_start_title()}
      </h1>
      <p className="mt-3 max-w-measure text-lg text-ink-muted">{m.auth_start_lead()}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink to="/login" variant="primary">
          {m.general_log_in()}
        </ButtonLink>
        {canRegister ? <ButtonLink to="/register">{m.auth_register_link()}</ButtonLink> : null}
      </p>
      <ul className="mt-12 grid gap-6 sm:grid-cols-3">
        {points.map(({ icon: Icon, title, text }) => (
          <li key={title} className="space-y-1.5">
            <Icon aria-hidden className="size-5 text-accent-ink" />
            <h2 className="font-semibold">{title}</h2>
            <p className="text-sm text-ink-muted">{text}</p>
          </li>
        ))}
      </ul>
    </PublicShell>
  );
}

export const meta: MetaFunction = () => [
  { title: m.app_name() },
  { name: "description", content: m.auth_start_lead() },
];
