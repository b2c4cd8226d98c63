import { m } from "~/messages/compiled/messages";
import { FormTextarea } from "./form-field";
import { outlineFieldLabel, outlineFieldText } from "./outline-words";
import { Callout } from "./ui/callout";

export interface ConflictNoteProps {
  theirs: Record<string, string>;
  /** What stands in the form: what says the same is left out. */
  mine?: Record<string, string>;
  /** What a field is called, by its name. */
  label?: (name: string) => string;
  /** What a field's value says, in words; empty: nothing. */
  say?: (name: string, value: string) => string;
}

/** Shows what somebody else has saved meanwhile, beside the form that still holds one's own; nothing is lost. */
export function ConflictNote({
  theirs,
  mine = {},
  label = outlineFieldLabel,
  say = outlineFieldText,
}: ConflictNoteProps) {
  const different = Object.entries(theirs).filter(
    ([name, value]) => value !== (mine[name] ?? "").replaceAll("\r\n", "\n"),
  );
  return (
    <Callout meaning="soon" role="alert" title={m.outline_conflict()}>
      <p>{m.outline_conflict_text()}</p>
      <div className="space-y-3 pt-2">
        {different.map(([name, value]) => (
          <FormTextarea
            key={name}
            id={`theirs-${name}`}
            name={`theirs-${name}`}
            label={m.outline_conflict_field({ field: label(name) })}
            value={say(name, value) || m.authoring_nothing()}
            rows={value.length > 100 ? 6 : 1}
            readOnly
          />
        ))}
      </div>
    </Callout>
  );
}
