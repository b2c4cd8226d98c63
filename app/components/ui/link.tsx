import { Link, type LinkProps } from "@remix-run/react";
import ExternalLink from "lucide-react/icons/external-link";
import type { ReactNode } from "react";
import { classes } from "./classes";

const look =
  "rounded-sm text-accent-ink underline decoration-1 underline-offset-3 hover:decoration-2 [&>svg]:inline";

/** A link inside text, to a page of this site. */
export function TextLink({ className, ...props }: LinkProps) {
  return <Link {...props} className={classes(look, className)} />;
}

/** A link to another site: opens apart and says so (`label`, read aloud after the text). */
export function OutsideLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={look}>
      {children} <ExternalLink aria-hidden className="size-3.5 align-baseline" />
      <span className="sr-only"> ({label})</span>
    </a>
  );
}
