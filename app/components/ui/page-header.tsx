import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** Where the page stands: a `Breadcrumb`. */
  trail?: ReactNode;
  /** Badges and figures under the title. */
  meta?: ReactNode;
  /** The page's main action, last; at most one primary. */
  actions?: ReactNode;
}

/** The top of every page: trail, the one `h1`, a lead, and the main action at the same place each time. */
export function PageHeader({ title, lead, trail, meta, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 space-y-3">
      {trail}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 space-y-1.5">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {lead ? <p className="max-w-measure text-ink-muted">{lead}</p> : null}
          {meta ? <div className="flex flex-wrap items-center gap-2 pt-0.5 text-sm">{meta}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
