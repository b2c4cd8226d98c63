import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import Award from "lucide-react/icons/award";
import Bell from "lucide-react/icons/bell";
import BookOpen from "lucide-react/icons/book-open";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import House from "lucide-react/icons/house";
import Library from "lucide-react/icons/library";
import PencilRuler from "lucide-react/icons/pencil-ruler";
import Sparkles from "lucide-react/icons/sparkles";
import Trophy from "lucide-react/icons/trophy";
import type { ReactNode } from "react";
import { AppShell, type NavItem, type ShellViewer } from "~/components/app-shell";
import { ErrorScreen, errorWords, statusOfError } from "~/components/error-screen";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { fileHref } from "~/domain/files/file-name";
import { countWhatWaits } from "~/domain/notifications/waiting-counts.queries.server";
import { photoName } from "~/domain/people/photo";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { may } from "~/platform/permissions";
import { requireViewer } from "~/platform/viewer.server";
import { accountItems } from "./account-items";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "dashboard:view");
  const { name, role, photoId } = viewer;
  const photo = photoId ? fileHref({ id: photoId, name: photoName }) : null;
  const decides = may(role, "enrolment:decide");
  const grades = may(role, "assessment:grade");
  const { unread, requests, attempts } = await countWhatWaits(readDb(), { viewer, decides, grades });
  return {
    viewer: { name, role, photo },
    unread,
    waitingRequests: decides ? requests : null,
    waitingAttempts: grades ? attempts : null,
  };
}

// What is counted here may have changed by what was refused as well.
export const shouldRevalidate = () => true;

export default function SignedInPages() {
  const frame = useLoaderData<typeof loader>();
  return (
    <Frame frame={frame}>
      <Outlet />
    </Frame>
  );
}

interface FrameFacts {
  viewer: ShellViewer;
  /** Notifications that the viewer has not read. */
  unread: number;
  /** Requests that wait for the viewer's decision; null for who decides about none. */
  waitingRequests: number | null;
  /** Attempts that wait for the viewer's marks; null for who marks none. */
  waitingAttempts: number | null;
}

function Frame({ frame, children }: { frame: FrameFacts | undefined; children: ReactNode }) {
  const { locale, theme } = usePageContext();
  const preferences = { locale, theme };
  if (!frame) return <PublicShell preferences={preferences}>{children}</PublicShell>;
  return (
    <AppShell viewer={frame.viewer} nav={navOf(frame)} account={accountItems()} preferences={preferences}>
      {children}
    </AppShell>
  );
}

function navOf({ viewer, unread, waitingRequests: count, waitingAttempts }: FrameFacts): NavItem[] {
  const own: NavItem[] = [
    { to: "/dashboard", label: m.general_nav_dashboard(), icon: House },
    { to: "/courses", label: m.general_nav_courses(), icon: Library },
    { to: "/my/learning", label: m.general_nav_learning(), icon: BookOpen },
    { to: "/my/skills", label: m.general_nav_skills(), icon: Sparkles },
    { to: "/my/achievements", label: m.general_nav_achievements(), icon: Trophy },
    { to: "/my/certificates", label: m.general_nav_certificates(), icon: Award },
    {
      to: "/my/notifications",
      label: m.notifications_title(),
      icon: Bell,
      waiting: { count: unread, label: m.notifications_unread({ count: unread }) },
    },
  ];
  if (may(viewer.role, "course:author"))
    own.push({ to: "/teach", label: m.authoring_nav(), icon: PencilRuler, ...waitingFor(waitingAttempts) });
  if (count === null) return own;
  const waiting = { count, label: m.approvals_waiting({ count }) };
  return [...own, { to: "/team/approvals", label: m.general_nav_approvals(), icon: ClipboardCheck, waiting }];
}

function waitingFor(attempts: number | null): Pick<NavItem, "waiting"> {
  const count = attempts ?? 0;
  return { waiting: { count, label: m.grading_wait({ count }) } };
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = usePageContext();
  const status = statusOfError(error);
  const frame = useRouteLoaderData<typeof loader>("routes/_app");
  return (
    <Frame frame={frame}>
      <title>{m.general_page_title({ page: errorWords(status).title })}</title>
      <ErrorScreen status={status} requestId={status >= 500 ? requestId : undefined} />
    </Frame>
  );
}
