import { type TickProps, TickRow } from "./checkbox";
import { controlTies } from "./field";

const track =
  "peer h-6 w-10 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-60 forced-colors:appearance-auto";

const thumb =
  "pointer-events-none absolute start-1 top-1 size-4 rounded-full bg-line-strong transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent rtl:peer-checked:-translate-x-4 forced-colors:hidden";

/** Something that is on or off: a tick box that reads as a switch, saved with its form. */
export function Switch({ label, hint, errors, className, ...input }: TickProps) {
  return (
    <TickRow id={input.id} label={label} hint={hint} errors={errors} className={className}>
      <span className="relative inline-flex">
        <input
          {...input}
          {...controlTies(input.id, { hint, errors })}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native tick box says itself whether it is checked
          role="switch"
          className={track}
        />
        <span aria-hidden className={thumb} />
      </span>
    </TickRow>
  );
}
