import { classes } from "./classes";

export interface ProgressProps {
  /** Percent, 0 to 100. */
  value: number;
  /** What it measures, for screen readers: "Progress in Handling chemicals". */
  label: string;
  /** The figure in words beside the drawing: "3 of 5 lessons", "60 %". */
  text?: string;
  className?: string;
}

const bar =
  "h-2 w-full min-w-16 flex-1 appearance-none overflow-hidden forced-colors:appearance-auto rounded-full border-none bg-line [&::-moz-progress-bar]:rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&[value='100']]:[&::-moz-progress-bar]:bg-done [&[value='100']]:[&::-webkit-progress-value]:bg-done";

/** How far a thing has come, as a bar. */
export function ProgressBar({ value, label, text, className }: ProgressProps) {
  return (
    <span className={classes("flex items-center gap-3", className)}>
      <progress value={value} max={100} aria-label={label} aria-valuetext={text} className={bar} />
      {text ? (
        <span aria-hidden className="min-w-12 shrink-0 text-end text-sm text-ink-muted tabular-nums">
          {text}
        </span>
      ) : null}
    </span>
  );
}

/** The same as a ring with the figure inside; for one figure that leads a page or a row. */
export function ProgressRing({ value, label, text, className }: ProgressProps) {
  const whole = value >= 100;
  return (
    <span
      role="img"
      aria-label={text ? `${label}: ${text}` : label}
      className={classes("relative inline-grid size-14 shrink-0 place-items-center", className)}
    >
      <svg aria-hidden viewBox="0 0 40 40" className="col-start-1 row-start-1 size-full -rotate-90">
        <circle cx="20" cy="20" r="17" fill="none" strokeWidth="4" className="stroke-line" />
        {value > 0 ? (
          <circle
            cx="20"
            cy="20"
            r="17"
            fill="none"
            strokeWidth="4"
            strokeLinecap={whole ? "butt" : "round"}
            pathLength="100"
            strokeDasharray={`${Math.min(value, 100)} 100`}
            className={whole ? "stroke-done" : "stroke-accent"}
          />
        ) : null}
      </svg>
      {text ? (
        <span aria-hidden className="col-start-1 row-start-1 text-xs font-semibold tabular-nums">
          {text}
        </span>
      ) : null}
    </span>
  );
}
