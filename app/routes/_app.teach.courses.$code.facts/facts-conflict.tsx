import { ConflictNote } from "~/components/conflict-note";
import { factLabels } from "~/components/course-fact-words";
import { factTexts } from "./fact-words";
import type { Choices } from "./facts-lists";
import type { FactValues } from "./use-facts-form";

export interface FactsConflictProps {
  saved: FactValues;
  typed: Record<string, unknown>;
  choices: Choices;
}

/** Shows where what somebody else has saved is not what was typed here. */
export function FactsConflict({ saved, typed, choices }: FactsConflictProps) {
  const theirs = factTexts({ ...saved }, choices);
  const mine = factTexts(typed, choices);
  const different = Object.entries(theirs).filter(([name, text]) => text !== mine[name]);
  return (
    <ConflictNote theirs={Object.fromEntries(different)} label={(name) => factLabels[name]?.() ?? name} />
  );
}
