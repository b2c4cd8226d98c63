import { Brand } from "~/components/brand";
import { m } from "~/messages/compiled/messages";
import { Specimen } from "./specimen";

/** Each ground with the inks that may stand on it. */
const grounds = [
  { name: "canvas", className: "bg-canvas text-ink" },
  { name: "surface", className: "bg-surface text-ink" },
  { name: "sunken", className: "bg-sunken text-ink-muted" },
  { name: "raised", className: "bg-raised text-ink-muted" },
  { name: "accent", className: "bg-accent text-on-accent" },
  { name: "accent-soft", className: "bg-accent-soft text-accent-ink" },
  { name: "danger", className: "bg-danger text-on-danger" },
  { name: "done-soft", className: "bg-done-soft text-done" },
  { name: "soon-soft", className: "bg-soon-soft text-soon" },
  { name: "overdue-soft", className: "bg-overdue-soft text-overdue" },
  { name: "info-soft", className: "bg-info-soft text-info" },
];

const sizes = [
  "text-2xl font-semibold",
  "text-xl font-semibold",
  "text-lg",
  "text-base",
  "text-sm",
  "text-xs",
];

export function Colours() {
  return (
    <Specimen id="colours" title={m.styleguide_colours()}>
      {() => (
        <>
          <Brand />
          <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {grounds.map(({ name, className }) => (
              <li
                key={name}
                className={`rounded border border-line px-3 py-4 font-mono text-xs ${className}`}
              >
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </Specimen>
  );
}

export function Type() {
  return (
    <Specimen id="type" title={m.styleguide_type()}>
      {() => (
        <>
          {sizes.map((size) => (
            <p key={size} className={size}>
              {m.styleguide_type_sample()}
            </p>
          ))}
          <p className="text-sm text-ink-muted tabular-nums">{m.styleguide_type_figures()}</p>
        </>
      )}
    </Specimen>
  );
}
