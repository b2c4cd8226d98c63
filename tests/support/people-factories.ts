import { randomUUID } from "node:crypto";
import type { Db } from "@db/client";
import type { Role } from "~/platform/permissions";
import type { Viewer } from "~/platform/viewer.server";

export interface TestPerson {
  userId: string;
  email: string;
  /** The person, logged in. */
  viewer: Viewer;
}

/** A person with an account and a live session; each has an address of their own. */
export async function aPerson(
  db: Db,
  person: {
    role?: Role;
    firstName?: string;
    lastName?: string;
    managerId?: string;
    isActive?: boolean;
    passwordHash?: string;
    locale?: string;
  } = {},
): Promise<TestPerson> {
  const {
    role = "employee",
    firstName = "Ada",
    lastName = "Lindqvist",
    managerId = null,
    isActive = true,
  } = person;
  const email = `${randomUUID()}@example.com`;
  const { id: userId } = await db
    .insertInto("users")
    .values({
      email,
      firstName,
      lastName,
      role,
      managerId,
      isActive,
      deactivatedAt: isActive ? null : new Date(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("profiles")
    .values({ userId, locale: person.locale ?? null })
    .execute();
  const passwordHash = person.passwordHash ?? "unusable";
  await db.insertInto("userCredentials").values({ userId, passwordHash }).execute();
  const sessionId = await aSession(db, userId);
  return { userId, email, viewer: { userId, sessionId, role, name: `${firstName} ${lastName}` } };
}

/** A live session's id. */
export async function aSession(db: Db, userId: string, at = new Date()): Promise<string> {
  const { id } = await db
    .insertInto("sessions")
    .values({ userId, remembered: false, createdAt: at, lastRenewedAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
