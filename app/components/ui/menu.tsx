import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from "react";
import { classes } from "./classes";

function close(details: HTMLDetailsElement) {
  details.open = false;
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.stopPropagation();
  close(event.currentTarget);
  event.currentTarget.querySelector("summary")?.focus();
}

function closeWhenLeft(event: FocusEvent<HTMLDetailsElement>) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close(event.currentTarget);
}

function closeWhenFollowed(event: MouseEvent<HTMLDetailsElement>) {
  if (event.target instanceof Element && event.target.closest("a")) close(event.currentTarget);
}

const places = {
  "below-start": "start-0 top-full mt-1",
  "below-end": "end-0 top-full mt-1",
  "above-start": "start-0 bottom-full mb-1",
};

export interface MenuProps {
  /** What the button shows; give `label` where it shows no words. */
  trigger: ReactNode;
  label?: string;
  triggerClassName?: string;
  place?: keyof typeof places;
  className?: string;
  panelClassName?: string;
  children: ReactNode;
}

/**
 * A button that opens a panel of links or forms below it. A `<details>`, so it opens without
 * scripting; with it, Escape, leaving and following a link close it.
 */
export function Menu({
  trigger,
  label,
  triggerClassName,
  place = "below-end",
  className,
  panelClassName,
  children,
}: MenuProps) {
  return (
    <details
      className={classes("group relative", className)}
      onKeyDown={closeOnEscape}
      onBlur={closeWhenLeft}
      onClick={closeWhenFollowed}
    >
      <summary aria-label={label} className={classes("rounded select-none", triggerClassName)}>
        {trigger}
      </summary>
      <div
        className={classes(
          "absolute z-30 min-w-48 rounded-lg border border-line bg-raised p-1 shadow-lg",
          places[place],
          panelClassName,
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** The look of one line of a menu, for the link or the button that it is. */
export const menuItemClass =
  "flex min-h-10 w-full items-center gap-2.5 rounded px-2.5 py-2 text-start text-sm text-ink no-underline hover:bg-sunken [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-muted";
