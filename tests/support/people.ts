import { createDb, createPool, type Db } from "@db/client";
import { enrol, startCourse } from "~/domain/learning/enrolment.commands.server";
import { hashPassword } from "~/platform/passwords.server";
import type { Role } from "~/platform/permissions";
import { aPerson, type TestPerson } from "./people-factories";

const password = "a password for browser tests";

/** Work in the database of the site that the browser tests visit. */
export async function inSiteDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const connectionString = process.env.E2E_DATABASE_URL ?? "";
  const db = createDb(
    createPool({
      connectionString,
      max: 2,
      statementTimeoutMs: 10_000,
      waitMs: 10_000,
      applicationName: "kestrel-browser-tests",
    }),
  );
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** A person of the test's own, who can log in: tests of both modes and in parallel share nobody. */
export async function freshPerson(
  facts: { role?: Role; firstName?: string; lastName?: string } = {},
): Promise<TestPerson & { password: string }> {
  const passwordHash = await hashPassword(password);
  return { ...(await inSiteDatabase((db) => aPerson(db, { ...facts, passwordHash }))), password };
}

/** Such a person, who has begun to learn in that course. */
export async function freshLearner(code: string): ReturnType<typeof freshPerson> {
  const person = await freshPerson();
  await inSiteDatabase(async (db) => {
    const learned = { viewer: person.viewer, code, now: new Date() };
    await enrol(db, learned);
    await startCourse(db, learned);
  });
  return person;
}
