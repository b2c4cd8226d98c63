import { Link, type LinkProps } from "@remix-run/react";
import LoaderCircle from "lucide-react/icons/loader-circle";
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import { classes } from "./classes";

/** `primary`: the page's one main action; `plain`: all others; `danger`: cannot be taken back; `quiet`: in rows and bars. */
export type ButtonVariant = "primary" | "plain" | "danger" | "quiet";
export type ButtonSize = "small" | "medium";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-accent bg-accent text-on-accent shadow-sm enabled:hover:border-accent-hover enabled:hover:bg-accent-hover [a&]:hover:border-accent-hover [a&]:hover:bg-accent-hover",
  plain: "border-line-strong bg-surface text-ink shadow-sm enabled:hover:bg-sunken [a&]:hover:bg-sunken",
  danger:
    "border-danger bg-danger text-on-danger shadow-sm enabled:hover:border-danger-hover enabled:hover:bg-danger-hover [a&]:hover:border-danger-hover [a&]:hover:bg-danger-hover",
  quiet: "border-transparent text-accent-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-2.5 py-1",
  medium: "min-h-10 px-4 py-2",
};

const shape =
  "inline-flex items-center justify-center gap-2 rounded border text-center text-sm font-medium no-underline transition-colors select-none active:translate-y-px disabled:cursor-not-allowed disabled:opacity-60 [&>svg]:size-4 [&>svg]:shrink-0";

/** The look of a button, for a `<summary>` or another part that must be one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string) {
  return classes(shape, variants[variant], sizes[size], className);
}

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export interface ButtonProps extends ButtonLook, ComponentPropsWithoutRef<"button"> {
  /** Shows that the work is under way and takes no second press; the button keeps the focus. */
  busy?: boolean;
  /** What the button says while busy; its own words when absent. */
  busyLabel?: ReactNode;
}

/** A button that does something here. `type` is "submit" unless told otherwise, as in HTML. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "plain", size = "medium", busy = false, busyLabel, className, children, onClick, ...props },
  ref,
) {
  return (
    <button
      {...props}
      ref={ref}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass(variant, size, classes(busy && "cursor-progress", className))}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {busy && busyLabel ? busyLabel : children}
    </button>
  );
});

/** A link that looks like a button: for going somewhere, never for changing data. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLook & LinkProps>(function ButtonLink(
  { variant = "plain", size = "medium", className, ...props },
  ref,
) {
  return <Link {...props} ref={ref} className={buttonClass(variant, size, className)} />;
});

/** The same for a file or another site, which the router must leave to the browser. */
export function ButtonAnchor({
  variant = "plain",
  size = "medium",
  className,
  children,
  ...props
}: ButtonLook & ComponentPropsWithoutRef<"a">) {
  return (
    <a {...props} className={buttonClass(variant, size, className)}>
      {children}
    </a>
  );
}
