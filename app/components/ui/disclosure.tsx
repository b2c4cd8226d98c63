import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";
import { classes } from "./classes";

export interface DisclosureProps {
  summary: ReactNode;
  /** Open from the start. */
  open?: boolean;
  className?: string;
  children: ReactNode;
}

/** A line that opens to show more. The browser's own `<details>`. */
export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details open={open} className={classes("group/disclosure", className)}>
      <summary className="flex min-h-10 items-center gap-2 rounded py-1.5 text-sm font-medium select-none hover:text-accent-ink">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90 rtl:-scale-x-100"
        />
        {summary}
      </summary>
      <div className="ps-6 pt-1 pb-2 text-sm">{children}</div>
    </details>
  );
}
