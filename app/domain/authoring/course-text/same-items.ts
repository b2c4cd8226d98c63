/** Something that a text or a draft has, by what it is called and by its file. */
export interface NamedItem {
  title: string;
  path: string;
}

/**
 * Which of the things that a draft has each one of a text is: that of the same title and file, else of the same title,
 * else of the same file, whose title has then been changed. Each is taken once.
 *
 * @returns the ids, in the order of the text; null: it is new
 */
export function sameItems(
  written: readonly NamedItem[],
  known: readonly (NamedItem & { id: string })[],
): (string | null)[] {
  const ids = written.map((): string | null => null);
  const free = new Set(known);
  const same: ((one: NamedItem, other: NamedItem) => boolean)[] = [
    (one, other) => one.title === other.title && one.path === other.path,
    (one, other) => one.title === other.title,
    (one, other) => one.path === other.path,
  ];
  for (const isSame of same)
    for (const [place, item] of written.entries()) {
      if (ids[place] !== null) continue;
      const found = [...free].find((each) => isSame(item, each));
      if (!found) continue;
      ids[place] = found.id;
      free.delete(found);
    }
  return ids;
}
