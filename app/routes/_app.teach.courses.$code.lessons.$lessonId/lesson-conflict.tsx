import { ConflictNote } from "~/components/conflict-note";
import { outlineFieldLabel, outlineFieldText, tickText } from "~/components/outline-words";
import type { AutosaveReply } from "~/components/use-autosave";
import { attachedFile } from "~/domain/authoring/lesson-files";

export interface LessonConflictProps {
  conflict: NonNullable<AutosaveReply["conflict"]>;
  /** What stands in the form. */
  mine: Record<string, string>;
}

/** What somebody else has made of a lesson meanwhile, with what they chose, ticked and took out. */
export function LessonConflict({ conflict: { values, names = {} }, mine }: LessonConflictProps) {
  // A box that is not ticked says nothing at all.
  const unticked = Object.keys(mine).filter((name) => attachedFile(name) !== null && !(name in values));
  const theirs = { ...values, ...Object.fromEntries(unticked.map((name) => [name, ""])) };
  const label = (name: string) => {
    const file = attachedFile(name);
    return file === null
      ? outlineFieldLabel(name)
      : `${outlineFieldLabel("attachments")}: ${names[file] ?? file}`;
  };
  const say = (name: string, value: string) =>
    attachedFile(name) === null ? (names[value] ?? outlineFieldText(name, value)) : tickText(value);
  return <ConflictNote theirs={theirs} mine={mine} label={label} say={say} />;
}
