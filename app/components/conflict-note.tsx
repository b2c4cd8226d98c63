import { m } from "~/messages/compiled/messages";
import { FormTextarea } from "./form-field";
import { outlineFieldLabel } from "./outline-words";
import { Callout } from "./ui/callout";

/** What is chosen or ticked is no text to compare. */
const chosen = ["required", "file", "pdf", "captions"];

function isText(name: string): boolean {
  return !chosen.includes(name) && !name.startsWith("attachment-");
}

/** Shows what somebody else has saved meanwhile, beside the form that still holds one's own; nothing is lost. */
export function ConflictNote({
  theirs,
  mine = {},
  label = outlineFieldLabel,
}: {
  theirs: Record<string, string>;
  /** What stands in the form: what says the same is left out. */
  mine?: Record<string, string>;
  /** What a field is called, by its name. */
  label?: (name: string) => string;
}) {
  return (
    <Callout meaning="soon" role="alert" title={m.outline_conflict()}>
      <p>{m.outline_conflict_text()}</p>
      <div className="space-y-3 pt-2">
        {Object.entries(theirs)
          .filter(
            ([name, value]) => isText(name) && value !== "" && value !== mine[name]?.replaceAll("\r\n", "\n"),
          )
          .map(([name, value]) => (
            <FormTextarea
              key={name}
              id={`theirs-${name}`}
              name={`theirs-${name}`}
              label={m.outline_conflict_field({ field: label(name) })}
              value={value}
              rows={value.length > 100 ? 6 : 1}
              readOnly
            />
          ))}
      </div>
    </Callout>
  );
}
