import type { ComponentPropsWithoutRef } from "react";
import { classes } from "./classes";

/** The look that text controls share; an invalid one also has a thicker edge, not only another colour. */
export const controlClass =
  "w-full min-w-0 rounded border border-line-strong bg-surface text-base text-ink transition-colors hover:border-ink-muted disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-muted read-only:not-[select]:not-[[type=file]]:bg-sunken aria-invalid:border-overdue aria-invalid:inset-ring aria-invalid:inset-ring-overdue sm:text-sm";

/** One line of text. */
export function Input({ className, ...props }: ComponentPropsWithoutRef<"input">) {
  return (
    <input
      {...props}
      className={classes(
        controlClass,
        "min-h-10 px-3 py-1.5 file:-ms-1 file:me-3 file:rounded-sm file:bg-sunken file:px-2 file:py-0.5 file:font-medium",
        className,
      )}
    />
  );
}
