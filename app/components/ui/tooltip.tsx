import * as Radix from "radix-ui/tooltip";
import { cloneElement, type ReactElement } from "react";
import { useHydrated } from "./use-hydrated";

export interface TooltipProps {
  /** A few words; never the only place where something is said. */
  text: string;
  /** One control that takes the focus and has a name of its own. */
  children: ReactElement<{ title?: string }>;
}

/** A few words about a control, on hover and on focus. Without scripting it is the control's `title`. */
export function Tooltip({ text, children }: TooltipProps) {
  const hydrated = useHydrated();
  if (!hydrated) return cloneElement(children, { title: text });
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 rounded bg-ink px-2.5 py-1.5 text-xs text-canvas shadow-lg motion-safe:animate-appear"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
