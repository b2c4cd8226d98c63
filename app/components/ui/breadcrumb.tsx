import { Link } from "@remix-run/react";
import ChevronRight from "lucide-react/icons/chevron-right";

export interface Crumb {
  /** Absent on the last one, which is the page itself. */
  to?: string;
  label: string;
}

/** Where the page stands, from the widest to the page itself. `label` names it to screen readers. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-sm text-ink-muted">
        {crumbs.map(({ to, label: text }, index) => (
          <li key={text} className="flex min-w-0 items-center gap-1.5 wrap-anywhere">
            {to ? (
              <Link
                to={to}
                className="rounded-sm py-0.5 text-ink-muted underline-offset-3 hover:text-ink hover:underline"
              >
                {text}
              </Link>
            ) : (
              <span aria-current="page">{text}</span>
            )}
            {index < crumbs.length - 1 ? (
              <ChevronRight aria-hidden className="size-3.5 shrink-0 rtl:-scale-x-100" />
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
