import { Link, NavLink } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import LogOut from "lucide-react/icons/log-out";
import MenuIcon from "lucide-react/icons/menu";
import type { ReactNode } from "react";
import { m } from "~/messages/compiled/messages";
import { Brand } from "./brand";
import { NavigationProgress } from "./navigation-progress";
import { type Preferences, PreferencesForm } from "./preferences-form";
import { Avatar } from "./ui/avatar";
import { classes } from "./ui/classes";
import { Menu, menuItemClass } from "./ui/menu";
import { SkipLink } from "./ui/skip-link";
import { WaitingForServer } from "./waiting-for-server";

export interface NavItem {
  to: string;
  label: string;
  icon: LucideIcon;
  /** Lit only on this very page, not on those below it. */
  end?: boolean;
  /** How many things wait there, with the words for who hears it; nothing is shown when none do. */
  waiting?: { count: number; label: string } | undefined;
}

export interface ShellViewer {
  name: string;
  role: "employee" | "trainer" | "manager" | "admin";
  /** Where their picture is, if they have one. */
  photo?: string | null;
}

export interface AppShellProps {
  viewer: ShellViewer;
  nav: readonly NavItem[];
  /** Links above "Log out": profile, own records. */
  account?: readonly NavItem[];
  preferences: Preferences;
  children: ReactNode;
}

const roles = {
  employee: m.general_role_employee,
  trainer: m.general_role_trainer,
  manager: m.general_role_manager,
  admin: m.general_role_admin,
};

function navItemClass({ isActive }: { isActive: boolean }) {
  return classes(
    "flex min-h-10 items-center gap-3 rounded px-3 py-2 text-sm font-medium no-underline transition-colors",
    isActive ? "bg-accent-soft text-accent-ink" : "text-ink-muted hover:bg-sunken hover:text-ink",
  );
}

function Navigation({ items }: { items: readonly NavItem[] }) {
  return (
    <nav aria-label={m.general_navigation()}>
      <ul className="space-y-0.5">
        {items.map(({ to, label, icon: Icon, end, waiting }) => (
          <li key={to}>
            <NavLink to={to} end={end} className={navItemClass}>
              <Icon aria-hidden className="size-4.5 shrink-0" />
              {label}
              {waiting && waiting.count > 0 ? <Waiting {...waiting} /> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Waiting({ count, label }: { count: number; label: string }) {
  return (
    <span className="ms-auto rounded-full bg-soon-soft px-2 text-xs leading-5 font-semibold text-soon tabular-nums">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

function Person({ viewer }: { viewer: ShellViewer }) {
  return (
    <>
      <Avatar name={viewer.name} src={viewer.photo} />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium text-ink">{viewer.name}</span>
        <span className="block truncate text-xs text-ink-muted">{roles[viewer.role]()}</span>
      </span>
    </>
  );
}

function AccountItems({ items }: { items: readonly NavItem[] }) {
  return (
    <>
      {items.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={menuItemClass}>
          <Icon aria-hidden />
          {label}
        </Link>
      ))}
      <form method="post" action="/logout">
        <button type="submit" className={menuItemClass}>
          <LogOut aria-hidden />
          {m.general_log_out()}
        </button>
      </form>
    </>
  );
}

type BarProps = Required<Pick<AppShellProps, "viewer" | "nav" | "account">>;

/** What waits, one touch away where the navigation is folded up. */
function WaitingLinks({ items }: { items: readonly NavItem[] }) {
  return items.map(({ to, label, icon: Icon, waiting }) =>
    waiting && waiting.count > 0 ? (
      <Link
        key={to}
        to={to}
        className="inline-flex min-h-10 items-center gap-1 rounded px-2 text-ink-muted no-underline hover:bg-sunken"
      >
        <Icon aria-hidden className="size-5 shrink-0" />
        <span className="sr-only">{label}</span>
        <Waiting {...waiting} />
      </Link>
    ) : null,
  );
}

function TopBar({ viewer, nav, account }: BarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center justify-between border-b border-line bg-surface px-4 lg:hidden print:hidden">
      <Link to="/" className="inline-flex rounded no-underline">
        <Brand />
      </Link>
      <span className="ms-auto flex items-center">
        <WaitingLinks items={nav} />
      </span>
      <Menu
        trigger={
          <>
            <MenuIcon aria-hidden className="size-5" />
            {m.general_menu()}
          </>
        }
        triggerClassName="flex min-h-10 items-center gap-2 px-2 text-sm font-medium group-open:bg-sunken"
        panelClassName="w-72 max-w-[calc(100vw-2rem)] max-h-[calc(100dvh-5rem)] overflow-y-auto p-2"
      >
        <Navigation items={nav} />
        <div className="mt-2 border-t border-line pt-2">
          <p className="flex items-center gap-3 px-2.5 py-2">
            <Person viewer={viewer} />
          </p>
          <AccountItems items={account} />
        </div>
      </Menu>
    </header>
  );
}

function SideBar({ viewer, nav, account }: BarProps) {
  return (
    <header className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col border-e border-line bg-surface p-3 lg:flex print:hidden">
      <Link to="/" className="mb-4 inline-flex rounded px-2 py-1.5 no-underline">
        <Brand />
      </Link>
      <div className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1 py-0.5">
        <Navigation items={nav} />
      </div>
      <Menu
        trigger={
          <>
            <span className="sr-only">{m.general_account()}</span>
            <Person viewer={viewer} />
            <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-muted" />
          </>
        }
        triggerClassName="flex items-center gap-3 px-2 py-2 hover:bg-sunken group-open:bg-sunken"
        place="above-start"
        className="mt-2 border-t border-line pt-2"
        panelClassName="w-full"
      >
        <AccountItems items={account} />
      </Menu>
    </header>
  );
}

/** The frame of every signed-in page: navigation, account, the main landmark and the preferences. */
export function AppShell({ viewer, nav, account = [], preferences, children }: AppShellProps) {
  return (
    <>
      <NavigationProgress />
      <WaitingForServer />
      <SkipLink to="main">{m.general_skip_to_content()}</SkipLink>
      <TopBar viewer={viewer} nav={nav} account={account} />
      <div className="lg:flex">
        <SideBar viewer={viewer} nav={nav} account={account} />
        <div className="flex min-h-[calc(100dvh-3.5rem)] min-w-0 flex-1 flex-col lg:min-h-dvh">
          <main
            id="main"
            tabIndex={-1}
            className="w-full max-w-page flex-1 px-4 py-6 outline-none sm:px-6 lg:px-10 lg:py-8"
          >
            {children}
          </main>
          <footer className="print:hidden max-w-page border-t border-line px-4 py-6 sm:px-6 lg:mx-10 lg:px-0">
            <PreferencesForm {...preferences} />
          </footer>
        </div>
      </div>
    </>
  );
}
