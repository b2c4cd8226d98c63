import Check from "lucide-react/icons/check";
import { classes } from "./classes";

export interface Step {
  label: string;
  state: "done" | "current" | "upcoming";
}

const dots: Record<Step["state"], string> = {
  done: "border-accent bg-accent text-on-accent",
  current: "border-accent-ink bg-surface text-accent-ink",
  upcoming: "border-line-strong bg-surface text-ink-muted",
};

export interface StepperProps {
  label: string;
  steps: readonly Step[];
  /** The states in words, for screen readers. */
  words: Record<Step["state"], string>;
}

/** The stages of something that goes one way, and the one that it has reached. */
export function Stepper({ label, steps, words }: StepperProps) {
  return (
    <ol aria-label={label} className="flex flex-col gap-x-4 gap-y-3 sm:flex-row sm:flex-wrap">
      {steps.map(({ label: text, state }, index) => (
        <li
          key={text}
          aria-current={state === "current" ? "step" : undefined}
          className={classes(
            "flex items-center gap-2.5 text-sm sm:not-last:after:ms-1.5 sm:not-last:after:h-px sm:not-last:after:w-8 sm:not-last:after:bg-line-strong",
            state === "current" ? "font-semibold" : "text-ink-muted",
          )}
        >
          <span
            aria-hidden
            className={classes(
              "grid size-7 shrink-0 place-items-center rounded-full border-2 text-xs font-semibold",
              dots[state],
            )}
          >
            {state === "done" ? <Check className="size-4" /> : index + 1}
          </span>
          {text}
          <span className="sr-only">({words[state]})</span>
        </li>
      ))}
    </ol>
  );
}
