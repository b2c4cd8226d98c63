import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  icon?: LucideIcon;
  title: ReactNode;
  /** What will appear here. */
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

/** Stands where a list will be: says what will appear here and offers the first step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-lg border border-dashed border-line px-6 py-10 text-center">
      {Icon ? <Icon aria-hidden className="mb-1 size-7 text-ink-muted" /> : null}
      <p className="font-semibold">{title}</p>
      {children ? <p className="max-w-96 text-sm text-ink-muted">{children}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
