import { expect, inject } from "vitest";
import { verifyPassword } from "~/platform/passwords.server";
import { test } from "../../../tests/support/database";
import { createDatabase } from "../../../tests/support/server-databases";
import { makeAdmin } from "./make-admin";

// Migrations take their time beside others.
const patient = { timeout: 60_000 };

const ada = {
  email: "ada@example.com",
  firstName: "Ada",
  lastName: "Lovelace",
  password: "a password of her own",
};

test(
  "an admin can log in at once; somebody who is there already stays as they are",
  patient,
  async ({ ownDatabase: { connectionString, db } }) => {
    expect(await makeAdmin(connectionString, ada)).toMatchObject({ outcome: "created" });
    const again = { ...ada, firstName: "Eve", password: "a password of somebody else" };
    expect(await makeAdmin(connectionString, again)).toEqual({ outcome: "email-taken" });

    const accounts = await db
      .selectFrom("users as u")
      .innerJoin("userCredentials as c", "c.userId", "u.id")
      .select(["u.email", "u.firstName", "u.role", "u.isActive", "u.emailVerifiedAt", "c.passwordHash"])
      .execute();
    expect(accounts).toMatchObject([{ email: ada.email, firstName: "Ada", role: "admin", isActive: true }]);
    expect(accounts[0]?.emailVerifiedAt).toBeInstanceOf(Date);
    expect(await verifyPassword(accounts[0]?.passwordHash ?? null, ada.password)).toBe(true);
  },
);

test(
  "of two who make the same admin at once, one does",
  patient,
  async ({ ownDatabase: { connectionString } }) => {
    const made = await Promise.all([makeAdmin(connectionString, ada), makeAdmin(connectionString, ada)]);
    expect(made.map(({ outcome }) => outcome).sort()).toEqual(["created", "email-taken"]);
  },
);

test("a database without any table is made ready first", patient, async () => {
  const { url, prefix } = inject("databaseServer");
  const connectionString = await createDatabase(url, `${prefix}_admin_${process.pid}`);
  expect(await makeAdmin(connectionString, ada)).toMatchObject({ outcome: "created" });
});
