import type { ReactNode } from "react";
import { classes } from "./classes";

export interface CardProps {
  as?: "section" | "article" | "div" | "li";
  title?: ReactNode;
  /** The heading's level under the page's `h1`. */
  level?: 2 | 3;
  /** A link or small button at the end of the title's line. */
  action?: ReactNode;
  /** No inner space: for tables and lists that bring their own. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** One thing with an edge around it. */
export function Card({
  as: Tag = "section",
  title,
  level = 2,
  action,
  flush,
  className,
  children,
}: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Tag className={classes("rounded-lg border border-line bg-surface", !flush && "p-4 sm:p-5", className)}>
      {title || action ? (
        <div
          className={classes(
            "flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1",
            flush ? "px-4 pt-4 pb-3 sm:px-5" : "mb-3",
          )}
        >
          {title ? <Heading className="text-lg font-semibold">{title}</Heading> : null}
          {action}
        </div>
      ) : null}
      {children}
    </Tag>
  );
}
