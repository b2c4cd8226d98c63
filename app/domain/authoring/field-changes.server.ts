import { diffLines } from "diff";

export interface DiffLine {
  /** "gap": so many lines that are the same are left out. */
  sign: "same" | "added" | "removed" | "gap";
  text: string;
}

/** What one field said and says: two short texts, the lines of a long one, or only that it is another. */
export type FieldChange =
  | { field: string; before: string; after: string; lines?: undefined }
  | { field: string; lines: DiffLine[]; before?: undefined; after?: undefined };

/** Unchanged lines that are shown around each change. */
const context = 2;
const longestShortText = 80;
/** What would take longer than this to compare is shown whole. */
const mostEdits = 4_000;

/** Which fields say something else, in the order in which they stand. */
export function fieldChanges(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field): FieldChange[] => {
    const [old, now] = [textOf(before[field]), textOf(after[field])];
    if (old === now) return [];
    const isLong = [old, now].some((text) => text.length > longestShortText || text.includes("\n"));
    return isLong ? [{ field, lines: changedLines(old, now) }] : [{ field, before: old, after: now }];
  });
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  // A file by what it is called; its id only tells whether it is another.
  if ("fileId" in value && "name" in value) return `${value.name} (${String(value.fileId).slice(-4)})`;
  return "url" in value ? String(value.url) : JSON.stringify(value, inOrder, 1);
}

/** The names of a thing in one order, in whatever order it was written. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The lines of two texts, those that are the same only around what is not. */
export function changedLines(before: string, after: string): DiffLine[] {
  const parts = diffLines(before, after, { maxEditLength: mostEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const lines = parts.flatMap(({ value, added, removed }) => {
    const sign = added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const);
    return value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ sign, text }));
  });
  return withoutFarLines(
    lines.filter(({ sign, text }) => sign === "same" || text !== "" || lines.length > 1),
  );
}

function withoutFarLines(lines: DiffLine[]): DiffLine[] {
  const isNear = (index: number) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ sign }) => sign !== "same");
  const shown: DiffLine[] = [];
  let hidden = 0;
  for (const [index, line] of lines.entries()) {
    if (isNear(index)) {
      if (hidden > 0) shown.push({ sign: "gap", text: String(hidden) });
      hidden = 0;
      shown.push(line);
    } else hidden++;
  }
  return hidden > 0 ? [...shown, { sign: "gap", text: String(hidden) }] : shown;
}
