import * as Radix from "radix-ui/popover";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { useHydrated } from "./use-hydrated";

export interface PopoverProps {
  /** What the button says. */
  label: ReactNode;
  /** Names the panel to screen readers. */
  panelLabel: string;
  children: ReactNode;
}

const panel =
  "w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-4 text-sm text-ink shadow-lg";

/** A button with a panel of controls or text beside it. Without scripting a `<details>`. */
export function Popover({ label, panelLabel, children }: PopoverProps) {
  const hydrated = useHydrated();
  if (!hydrated) {
    return (
      <details className="relative inline-block">
        <summary className={buttonClass("plain", "medium")}>{label}</summary>
        <div className={`absolute start-0 top-full z-30 mt-1 ${panel}`}>{children}</div>
      </details>
    );
  }
  return (
    <Radix.Root>
      <Radix.Trigger className={buttonClass("plain", "medium")}>{label}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={panelLabel}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={`z-50 motion-safe:animate-appear ${panel}`}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
