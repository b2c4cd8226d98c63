import type { ReactNode } from "react";
import { m } from "~/messages/compiled/messages";

/** The ground that a part is shown on. */
export interface Ground {
  /** Keeps ids and names apart, since every part is on the page twice. */
  prefix: "light" | "dark";
  /** A name with the theme behind it, for what screen readers list. */
  named: (name: string) => string;
}

const grounds: Ground[] = (["light", "dark"] as const).map((prefix) => ({
  prefix,
  named: (name) => m.styleguide_in_theme({ name, theme: themeName(prefix) }),
}));

function themeName(prefix: Ground["prefix"]) {
  return prefix === "light" ? m.styleguide_light() : m.styleguide_dark();
}

/** One chapter of the guide, shown in both themes side by side. */
export function Specimen({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: (ground: Ground) => ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-xl font-semibold tracking-tight">
        {title}
      </h2>
      <div className="grid gap-4 xl:grid-cols-2">
        {grounds.map((ground) => (
          <div
            key={ground.prefix}
            data-theme={ground.prefix}
            className="min-w-0 space-y-5 rounded-lg border border-line p-4 sm:p-5"
          >
            <p className="text-xs font-medium text-ink-muted">{themeName(ground.prefix)}</p>
            {children(ground)}
          </div>
        ))}
      </div>
    </section>
  );
}
