/** Where something in a list goes: a step, or the place that it has afterwards, from 1. */
export type Move = "up" | "down" | number;

/** The list with `id` at another place; beyond an end is that end, and what is not in the list comes in there. */
export function movedInList(ids: readonly string[], id: string, move: Move): string[] {
  const from = ids.indexOf(id);
  const others = ids.filter((each) => each !== id);
  const wanted = typeof move === "number" ? move - 1 : from + (move === "up" ? -1 : 1);
  const to = Math.min(Math.max(wanted, 0), others.length);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
