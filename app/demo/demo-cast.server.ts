import { createUser, deactivateUser } from "~/domain/people/people.commands.server";
import type { Trx } from "~/platform/database.server";
import { requestContext, runInRequestContext } from "~/platform/request-context.server";
import { endSessionsOf, startSession } from "~/platform/session/sessions.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { demoPeople } from "./demo-people";
import type { DemoPerson } from "./demo-person";

/** The system is older than all that has happened in it. */
const joinedDaysAgo = 900;

/** The people of the demo company, each of whom can act: commands want a viewer whose session lives. */
export class DemoCast {
  readonly #ids = new Map<string, string>();
  readonly #viewers = new Map<string, Viewer>();

  private constructor(readonly today: Date) {}

  /** Creates everybody, managers before those who report to them. */
  static async gather(trx: Trx, { password, today }: { password: string; today: Date }): Promise<DemoCast> {
    const cast = new DemoCast(today);
    for (const person of demoPeople) await cast.past(joinedDaysAgo, () => cast.#join(trx, person, password));
    return cast;
  }

  /** The person's id. */
  idOf(email: string): string {
    const id = this.#ids.get(email);
    if (!id) throw new Error(`Nobody in the demo company has the address ${email}.`);
    return id;
  }

  /** The person, logged in. */
  async as(trx: Trx, email: string): Promise<Viewer> {
    const known = this.#viewers.get(email);
    if (known) return known;
    const person = demoPeople.find((each) => each.email === email);
    if (!person) throw new Error(`Nobody in the demo company has the address ${email}.`);
    const { firstName, lastName, role } = person;
    const userId = this.idOf(email);
    const subject = { userId, role, name: `${firstName} ${lastName}`, authEpoch: 1 };
    const { claims } = await startSession(trx, { subject, remembered: false, now: this.today });
    const viewer = { userId, role, name: subject.name, sessionId: claims.sessionId };
    this.#viewers.set(email, viewer);
    return viewer;
  }

  /** Does something as if it were that many days ago: what it records has happened then. */
  past<T>(daysAgo: number, act: (now: Date) => Promise<T>): Promise<T> {
    const now = this.daysAgo(daysAgo);
    return runInRequestContext({ ...requestContext(), occurredAt: now }, () => act(now));
  }

  /** Whole days before today. */
  daysAgo(days: number): Date {
    return new Date(this.today.getTime() - days * 24 * 60 * 60 * 1000);
  }

  /** Closes the accounts of those who have left the company, and logs everybody out. */
  async leave(trx: Trx): Promise<void> {
    const admin = await this.as(trx, "admin@example.com");
    for (const { email, deactivationReason: reason } of demoPeople) {
      if (reason)
        await deactivateUser(trx, { viewer: admin, userId: this.idOf(email), reason, now: this.today });
    }
    for (const { userId } of this.#viewers.values()) await endSessionsOf(trx, { userId, reason: "logout" });
  }

  async #join(trx: Trx, person: DemoPerson, password: string): Promise<void> {
    const { managerEmail, deactivationReason: _, ...user } = person;
    const managerId = managerEmail ? this.idOf(managerEmail) : null;
    const createdBy = this.#ids.get("admin@example.com") ?? null;
    const created = await createUser(trx, { ...user, password, managerId, createdBy });
    if (created.outcome !== "created") throw new Error(`${person.email} stands in the demo company twice.`);
    this.#ids.set(person.email, created.userId);
  }
}
