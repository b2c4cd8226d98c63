import type { ReactNode } from "react";
import { classes } from "./classes";
import { controlTies, FieldError, FieldHint } from "./field";

export interface FieldsetProps {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[] | undefined;
  className?: string;
  children: ReactNode;
}

/** Several controls that answer one question, with one legend, hint and error. */
export function Fieldset({ id, legend, hint, errors, className, children }: FieldsetProps) {
  const ties = controlTies(id, { hint, errors });
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={ties["aria-describedby"]}
      className={classes("min-w-0", className)}
    >
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      <FieldError id={id} errors={errors} />
      <div className="mt-1">{children}</div>
    </fieldset>
  );
}
