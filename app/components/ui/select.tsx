import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentPropsWithoutRef } from "react";
import { classes } from "./classes";
import { controlClass } from "./input";

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends ComponentPropsWithoutRef<"select"> {
  /** The choices in order; `children` instead where they come in groups. */
  options?: readonly Choice[];
}

/** The browser's own list of choices. */
export function Select({ options, className, children, ...props }: SelectProps) {
  return (
    <span className={classes("relative block", className)}>
      <select {...props} className={classes(controlClass, "min-h-10 appearance-none py-1.5 ps-3 pe-9")}>
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-muted"
      />
    </span>
  );
}
