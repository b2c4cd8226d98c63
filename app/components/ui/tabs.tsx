import { Link } from "@remix-run/react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { classes } from "./classes";

export interface Tab {
  to: string;
  label: ReactNode;
  /** How many things wait there. */
  count?: number;
  current?: boolean;
}

/** Sides of one thing, each with its own URL. `label` names the row to screen readers. */
export function Tabs({
  label,
  tabs,
  className,
}: {
  label: string;
  tabs: readonly Tab[];
  className?: string;
}) {
  const row = useRef<HTMLElement>(null);
  useCurrentInSight(row, tabs.find(({ current }) => current)?.to);
  return (
    <nav ref={row} aria-label={label} className={classes("overflow-x-auto border-b border-line", className)}>
      <ul className="flex min-w-max gap-1 px-0.5 pt-1">
        {tabs.map(({ to, label: text, count, current }) => (
          <li key={to}>
            <Link
              to={to}
              preventScrollReset
              aria-current={current ? "page" : undefined}
              className={classes(
                "flex min-h-10 items-center gap-2 rounded-t border-b-2 px-3 py-2 text-sm font-medium no-underline -outline-offset-2 transition-colors",
                current
                  ? "border-accent-ink text-ink"
                  : "border-transparent text-ink-muted hover:border-line-strong hover:text-ink",
              )}
            >
              {text}
              {count === undefined ? null : (
                <span className="rounded-full bg-sunken px-2 text-xs text-ink-muted tabular-nums">
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the row is wider than the screen, moves it so far that the current tab is seen. */
function useCurrentInSight(row: RefObject<HTMLElement>, current: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves again with each other tab
  useEffect(() => {
    const tab = row.current?.querySelector("[aria-current]")?.getBoundingClientRect();
    if (!row.current || !tab) return;
    const { left, right } = row.current.getBoundingClientRect();
    row.current.scrollLeft += Math.max(0, tab.right - right) + Math.min(0, tab.left - left);
  }, [row, current]);
}
