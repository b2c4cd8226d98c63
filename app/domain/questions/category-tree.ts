/** A category as the database keeps it; those of one course come together. */
export interface Category {
  id: string;
  name: string;
  parentId: string | null;
  courseId: string | null;
  courseCode: string | null;
}

export type PlacedCategory<C extends Category = Category> = C & {
  /** The names from the outermost category to this one. */
  path: string[];
};

/** Categories in the order of a tree, each behind what it is in; one whose parent is not among them is outermost. */
export function categoryTree<C extends Category>(categories: readonly C[]): PlacedCategory<C>[] {
  const known = new Set(categories.map(({ id }) => id));
  const childrenOf = new Map<string | null, C[]>();
  for (const category of categories) {
    const parent = category.parentId !== null && known.has(category.parentId) ? category.parentId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), category]);
  }
  const below = (parent: string | null, path: string[]): PlacedCategory<C>[] =>
    (childrenOf.get(parent) ?? []).flatMap((category) => {
      const placed = { ...category, path: [...path, category.name] };
      return [placed, ...below(category.id, placed.path)];
    });
  return below(null, []);
}

/** The ids of a category and of all that are in it. */
export function categoriesWithin(categories: readonly Category[], categoryId: string): string[] {
  const within = [categoryId];
  for (const id of within) {
    for (const { id: child, parentId } of categories) {
      if (parentId === id && !within.includes(child)) within.push(child);
    }
  }
  return within;
}

/** A category in one line: "SEC-101: Basics / Passwords". */
export function categoryLabel({ courseCode, path }: PlacedCategory): string {
  const names = path.join(" / ");
  return courseCode === null ? names : `${courseCode}: ${names}`;
}
