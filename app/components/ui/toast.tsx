import X from "lucide-react/icons/x";
import * as Radix from "radix-ui/toast";
import { useState } from "react";
import { classes } from "./classes";
import { type Meaning, meaningIcons } from "./meaning";
import { useHydrated } from "./use-hydrated";

export interface ToastProps {
  meaning?: Meaning;
  /** What has happened, in one sentence. */
  text: string;
  /** "Close", and the name of the place where messages appear. */
  words: { close: string; region: string };
}

const inks: Record<Meaning, string> = {
  done: "text-done",
  soon: "text-soon",
  overdue: "text-overdue",
  info: "text-info",
};

const box =
  "pointer-events-auto flex items-start gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-sm text-ink shadow-lg";

const place = "fixed inset-x-4 bottom-4 z-50 m-0 flex list-none flex-col gap-2 sm:start-auto sm:w-96";

function ToastBody({ meaning, text }: { meaning: Meaning; text: string }) {
  const Icon = meaningIcons[meaning];
  return (
    <>
      <Icon aria-hidden className={classes("mt-0.5 size-4 shrink-0", inks[meaning])} />
      <span className="min-w-0 flex-1">{text}</span>
    </>
  );
}

/**
 * A short word at the edge of the page about what has just been done; goes by itself, waits while
 * hovered or focused. Without scripting it stays. Give it a `key` that changes with each message.
 */
export function Toast({ meaning = "done", text, words }: ToastProps) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(true);
  if (!hydrated) {
    return (
      <div className={place}>
        <div role="status" className={box}>
          <ToastBody meaning={meaning} text={text} />
        </div>
      </div>
    );
  }
  return (
    <Radix.Provider label={words.region} duration={6000} swipeDirection="down">
      <Radix.Root open={open} onOpenChange={setOpen} className={classes(box, "motion-safe:animate-appear")}>
        <Radix.Description className="flex min-w-0 flex-1 items-start gap-3">
          <ToastBody meaning={meaning} text={text} />
        </Radix.Description>
        <Radix.Close
          aria-label={words.close}
          className="-me-2 -mt-1.5 grid size-8 shrink-0 place-items-center rounded text-ink-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Radix.Close>
      </Radix.Root>
      <Radix.Viewport label={words.region} className={place} />
    </Radix.Provider>
  );
}
