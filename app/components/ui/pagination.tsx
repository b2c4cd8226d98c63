import { Link } from "@remix-run/react";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";
import { classes } from "./classes";

/**
 * The page numbers to show: the first, the last, the current one and its neighbours; `null` stands for
 * what is left out between them. Pages count from 1.
 */
export function pageWindow(page: number, pages: number): Array<number | null> {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const gap = number - (shown[index - 1] ?? number);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}

export interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  /** The address of a page, with the search and filters kept. */
  href: (page: number) => string;
  /** Its name, the two words, and "Page 3" for one number. */
  words: { label: string; previous: string; next: string; page: (page: number) => string };
}

const box =
  "inline-flex min-h-10 min-w-10 items-center justify-center gap-1.5 rounded px-2.5 text-sm tabular-nums";

function Step({ to, children }: { to: string | null; children: ReactNode }) {
  if (to === null) {
    return <span className={classes(box, "text-ink-muted")}>{children}</span>;
  }
  return (
    <Link to={to} className={classes(box, "font-medium text-ink no-underline hover:bg-sunken")}>
      {children}
    </Link>
  );
}

function Numbers({ page, pages, href, words }: PaginationProps) {
  return (
    <ul className="hidden items-center gap-1 @lg:flex">
      {pageWindow(page, pages).map((number, index) => (
        <li key={number ?? `gap-${index}`}>
          {number === null ? (
            <span className="px-1 text-ink-muted">…</span>
          ) : (
            <Link
              to={href(number)}
              aria-label={words.page(number)}
              aria-current={number === page ? "page" : undefined}
              className={classes(
                box,
                "no-underline",
                number === page ? "bg-accent-soft font-semibold text-accent-ink" : "text-ink hover:bg-sunken",
              )}
            >
              {number}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Links to the pages of a long list; nothing when there is one page only. */
export function Pagination(props: PaginationProps) {
  const { page, pages, href, words } = props;
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.label} className="@container">
      <div className="flex items-center justify-between gap-1">
        <Step to={page > 1 ? href(page - 1) : null}>
          <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {words.previous}
        </Step>
        <Numbers {...props} />
        <Step to={page < pages ? href(page + 1) : null}>
          {words.next}
          <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </Step>
      </div>
    </nav>
  );
}
