import CircleAlert from "lucide-react/icons/circle-alert";
import type { ReactNode } from "react";
import { classes } from "./classes";

/** What a control must carry so that its label, hint and error are tied to it. */
export interface ControlTies {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** The ids of a control's hint and error, and the attributes that tie them to it. */
export function controlTies(
  id: string,
  { hint, errors }: { hint?: ReactNode; errors?: string[] | undefined },
) {
  const invalid = Boolean(errors?.length);
  const describedBy = [invalid && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const ties: ControlTies = {
    id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": invalid || undefined,
  };
  return ties;
}

/** What is wrong with one control, under the id that the control names; nothing when all is well. */
export function FieldError({ id, errors }: { id: string; errors?: string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-overdue">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{errors.join(" ")}</span>
    </p>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-sm text-ink-muted">
      {children}
    </p>
  );
}

export interface FieldProps {
  id: string;
  label: ReactNode;
  /** Said beside the label of a field that may stay empty, "(optional)" for one. */
  optional?: string;
  hint?: ReactNode;
  errors?: string[] | undefined;
  /** The label stays for screen readers, where the place says enough to the eye. */
  labelHidden?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label, hint, error and the control (as children), which carries `controlTies` of the same id. */
export function Field({ id, label, optional, hint, errors, labelHidden, className, children }: FieldProps) {
  return (
    <div className={classes("grid content-start gap-1.5", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-medium"}>
        {label}
        {optional ? <span className="font-normal text-ink-muted"> {optional}</span> : null}
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      <FieldError id={id} errors={errors} />
      {children}
    </div>
  );
}
