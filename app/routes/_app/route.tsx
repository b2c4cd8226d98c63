import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import Award from "lucide-react/icons/award";
import BookOpen from "lucide-react/icons/book-open";
import House from "lucide-react/icons/house";
import Library from "lucide-react/icons/library";
import Sparkles from "lucide-react/icons/sparkles";
import type { ReactNode } from "react";
import { AppShell, type ShellViewer } from "~/components/app-shell";
import { ErrorScreen, errorWords, statusOfError } from "~/components/error-screen";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { m } from "~/messages/compiled/messages";
import { requireViewer } from "~/platform/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { name, role } = await requireViewer(request, "dashboard:view");
  return { viewer: { name, role } };
}

export default function SignedInPages() {
  const { viewer } = useLoaderData<typeof loader>();
  return (
    <Frame viewer={viewer}>
      <Outlet />
    </Frame>
  );
}

function Frame({ viewer, children }: { viewer: ShellViewer | undefined; children: ReactNode }) {
  const { locale, theme } = usePageContext();
  const preferences = { locale, theme };
  if (!viewer) return <PublicShell preferences={preferences}>{children}</PublicShell>;
  const nav = [
    { to: "/dashboard", label: m.general_nav_dashboard(), icon: House },
    { to: "/courses", label: m.general_nav_courses(), icon: Library },
    { to: "/my/learning", label: m.general_nav_learning(), icon: BookOpen },
    { to: "/my/skills", label: m.general_nav_skills(), icon: Sparkles },
    { to: "/my/certificates", label: m.general_nav_certificates(), icon: Award },
  ];
  return (
    <AppShell viewer={viewer} nav={nav} preferences={preferences}>
      {children}
    </AppShell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = usePageContext();
  const status = statusOfError(error);
  const viewer = useRouteLoaderData<typeof loader>("routes/_app")?.viewer;
  return (
    <Frame viewer={viewer}>
      <title>{m.general_page_title({ page: errorWords(status).title })}</title>
      <ErrorScreen status={status} requestId={status >= 500 ? requestId : undefined} />
    </Frame>
  );
}
