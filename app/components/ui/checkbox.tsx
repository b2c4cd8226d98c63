import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "./classes";
import { controlTies, FieldError } from "./field";

export interface TickProps extends Omit<ComponentPropsWithoutRef<"input">, "type"> {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[] | undefined;
}

/** The row that a tick box, a radio button and a switch share: the control, its label, its hint. */
export function TickRow({
  id,
  label,
  hint,
  errors,
  className,
  children,
}: Pick<TickProps, "id" | "label" | "hint" | "errors" | "className"> & { children: ReactNode }) {
  return (
    <div className={classes("py-1.5", className)}>
      <FieldError id={id} errors={errors} />
      <div className="flex items-start gap-2.5">
        <span className="flex h-6 items-center">{children}</span>
        <div className="min-w-0">
          <label htmlFor={id} className="block text-sm leading-6">
            {label}
          </label>
          {hint ? (
            <p id={`${id}-hint`} className="text-sm text-ink-muted">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** The browser's own tick box or radio button, in the accent colour. */
export const tickClass =
  "size-5 shrink-0 cursor-pointer accent-accent disabled:cursor-not-allowed aria-invalid:not-focus-visible:outline-2 aria-invalid:not-focus-visible:outline-offset-1 aria-invalid:not-focus-visible:outline-overdue";

/** One thing to say yes to. */
export function Checkbox({ label, hint, errors, className, ...input }: TickProps) {
  return (
    <TickRow id={input.id} label={label} hint={hint} errors={errors} className={className}>
      <input {...input} {...controlTies(input.id, { hint, errors })} type="checkbox" className={tickClass} />
    </TickRow>
  );
}
