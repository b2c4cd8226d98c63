import { m } from "~/messages/compiled/messages";
import { DiffLines, type ShownDiffLine } from "./diff-lines";
import { editionFieldLabel, editionFieldText } from "./edition-words";
import { Badge } from "./ui/badge";
import type { Meaning } from "./ui/meaning";

/** What one field said and says. */
export interface ShownFieldChange {
  field: string;
  before?: string | undefined;
  after?: string | undefined;
  /** Of a long text. */
  lines?: readonly ShownDiffLine[] | undefined;
}

/** What became of one thing between two editions. */
export interface ShownChange {
  kind: "course" | "module" | "lesson";
  id: string;
  title: string;
  change: "added" | "removed" | "changed";
  moved: boolean;
  fields: readonly ShownFieldChange[];
}

export interface EditionChangesProps {
  changes: readonly ShownChange[];
  /** What the course is written in. */
  language: string;
}

const changeWords = {
  added: m.editions_added,
  removed: m.editions_removed,
  changed: m.editions_changed,
};
const changeMeanings: Partial<Record<ShownChange["change"], Meaning>> = { added: "done", removed: "overdue" };
const kindWords = { course: m.editions_a_course, module: m.editions_a_module, lesson: m.editions_a_lesson };

/** What is different between two editions, a card for each thing. */
export function EditionChanges({ changes, language }: EditionChangesProps) {
  if (changes.length === 0) return <p className="text-ink-muted">{m.editions_same()}</p>;
  return (
    <ul className="space-y-3">
      {changes.map((change) => (
        <li
          key={`${change.kind}:${change.id}`}
          className="space-y-3 rounded-lg border border-line bg-surface p-4"
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ChangeBadges {...change} />
            <span className="text-sm text-ink-muted">{kindWords[change.kind]()}</span>
            <span lang={language} className="min-w-0 font-medium break-words">
              {change.title}
            </span>
          </p>
          {change.fields.map((field) => (
            <FieldDifference key={field.field} change={field} language={language} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function ChangeBadges({ change, moved, fields }: ShownChange) {
  const isOnlyMoved = change === "changed" && fields.length === 0;
  return (
    <>
      {isOnlyMoved ? null : <Badge meaning={changeMeanings[change]}>{changeWords[change]()}</Badge>}
      {moved ? <Badge meaning="info">{m.editions_moved()}</Badge> : null}
    </>
  );
}

function FieldDifference({ change, language }: { change: ShownFieldChange; language: string }) {
  const { field, before = "", after = "", lines } = change;
  return (
    <div className="space-y-1 text-sm">
      <p className="font-medium">{editionFieldLabel(field)}</p>
      {lines ? (
        <DiffLines lines={lines} language={language} />
      ) : (
        <p lang={language} className="flex flex-wrap items-baseline gap-x-2 break-words">
          <del className="bg-overdue-soft px-1">{editionFieldText(field, before)}</del>
          <span aria-hidden>{"→"}</span>
          <ins className="bg-done-soft px-1 no-underline">{editionFieldText(field, after)}</ins>
        </p>
      )}
    </div>
  );
}
