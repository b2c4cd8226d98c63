import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/messages/compiled/messages";
import { Brand } from "./brand";
import { NavigationProgress } from "./navigation-progress";
import { type Preferences, PreferencesForm } from "./preferences-form";
import { classes } from "./ui/classes";
import { SkipLink } from "./ui/skip-link";
import { WaitingForServer } from "./waiting-for-server";

export interface PublicShellProps {
  preferences: Preferences;
  /** `form`: one narrow column for a form; `reading`: a column of text. */
  width?: "form" | "reading";
  /** A link at the end of the top bar, "Log in" say. */
  action?: ReactNode;
  children: ReactNode;
}

/** The frame of pages that need no log-in: the name, the content in the middle, the preferences. */
export function PublicShell({ preferences, width = "form", action, children }: PublicShellProps) {
  const column = classes("mx-auto w-full px-4", width === "form" ? "max-w-112" : "max-w-192");
  return (
    <div className="flex min-h-dvh flex-col">
      <NavigationProgress />
      <WaitingForServer />
      <SkipLink to="main">{m.general_skip_to_content()}</SkipLink>
      <header className={classes(column, "flex items-center justify-between gap-4 py-5")}>
        <Link to="/" className="inline-flex rounded no-underline">
          <Brand />
        </Link>
        {action}
      </header>
      <main id="main" tabIndex={-1} className={classes(column, "flex-1 pt-6 pb-12 outline-none sm:pt-12")}>
        {children}
      </main>
      <footer className="print:hidden border-t border-line py-6">
        <div className={column}>
          <PreferencesForm {...preferences} />
        </div>
      </footer>
    </div>
  );
}
