interface Want {
  /** It asks just this question. */
  isFixed: boolean;
  count: number;
}

/**
 * Gives each item the questions that it asks, none to two items: the first ones of those that it may ask, unless others
 * could then not have enough. As many are given in all as can be.
 *
 * @param offered what each item may ask, in the order of its preference
 * @returns of each item what it got; fewer than it wants where there are too few
 */
export function allotQuestions(
  wants: readonly Want[],
  offered: ReadonlyArray<readonly string[]>,
): string[][] {
  const allotment = new Allotment(offered);
  for (const isFixed of [true, false])
    for (const [place, want] of wants.entries())
      if (want.isFixed === isFixed) allotment.fill(place, want.count);
  return allotment.inOrder();
}

class Allotment {
  /** Which item has a question. */
  private readonly owners = new Map<string, number>();

  constructor(private readonly offered: ReadonlyArray<readonly string[]>) {}

  fill(place: number, count: number): void {
    let given = 0;
    for (const id of this.offered[place] ?? []) {
      if (given === count) return;
      if (this.owners.has(id)) continue;
      this.owners.set(id, place);
      given += 1;
    }
    while (given < count && this.findAnother(place)) given += 1;
  }

  inOrder(): string[][] {
    return this.offered.map((ids, place) => [...new Set(ids)].filter((id) => this.owners.get(id) === place));
  }

  /** One more question for an item, by items giving up theirs for others; false: there is no way. */
  private findAnother(place: number): boolean {
    const reached = new Map<number, Step>();
    const asking = [place];
    for (const asker of asking)
      for (const id of this.offered[asker] ?? []) {
        const owner = this.owners.get(id);
        if (owner === undefined) {
          this.passOn({ id, asker }, reached);
          return true;
        }
        if (owner === place || reached.has(owner)) continue;
        reached.set(owner, { id, asker });
        asking.push(owner);
      }
    return false;
  }

  /** Gives the free question to its asker, what that one gave up to who asked for it, and so on. */
  private passOn(free: Step, reached: ReadonlyMap<number, Step>): void {
    for (let step: Step | undefined = free; step; step = reached.get(step.asker))
      this.owners.set(step.id, step.asker);
  }
}

/** A question, and the item that would have it. */
interface Step {
  id: string;
  asker: number;
}
