import type { ReactNode } from "react";
import { classes } from "./classes";

export interface Definition {
  term: string;
  detail: ReactNode;
}

/** Facts about one thing: each term with its detail, beside it from the tablet up. */
export function DefinitionList({ items, className }: { items: readonly Definition[]; className?: string }) {
  return (
    <dl className={classes("divide-y divide-line text-sm", className)}>
      {items.map(({ term, detail }) => (
        <div
          key={term}
          className="grid gap-x-4 gap-y-0.5 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-[minmax(8rem,1fr)_2fr]"
        >
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
