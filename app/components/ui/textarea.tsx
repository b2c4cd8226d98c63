import type { ComponentPropsWithoutRef } from "react";
import { classes } from "./classes";
import { controlClass } from "./input";

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, rows = 4, ...props }: ComponentPropsWithoutRef<"textarea">) {
  return (
    <textarea
      {...props}
      rows={rows}
      className={classes(
        controlClass,
        "field-sizing-content max-h-96 min-h-24 resize-y px-3 py-2",
        className,
      )}
    />
  );
}
