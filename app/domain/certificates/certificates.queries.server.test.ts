import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { findCertificateByNumber, findCertificateDocument } from "./certificates.queries.server";

async function aCertificate(db: Db, holder: TestPerson) {
  const course = await aCourse(db);
  const enrolmentId = await anEnrolment(db, { userId: holder.userId, course, status: "completed" });
  return db
    .insertInto("certificates")
    .values({
      number: "01ABCDEFGHJKMNPQRSTVWXYZ01",
      enrolmentId,
      userId: holder.userId,
      courseId: course.courseId,
      holderName: "Ada Lindqvist",
      courseTitle: "Handling chemicals",
      courseCode: course.code,
      locale: "en",
      issuedAt: new Date("2026-01-01T00:00:00Z"),
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

describe("who may open a certificate", () => {
  test("its holder, everybody above them, and admins; nobody else", async ({ db }) => {
    const top = await aPerson(db, { role: "manager" });
    const manager = await aPerson(db, { role: "manager", managerId: top.userId });
    const holder = await aPerson(db, { managerId: manager.userId });
    const admin = await aPerson(db, { role: "admin" });
    const colleague = await aPerson(db, { managerId: manager.userId });
    const otherManager = await aPerson(db, { role: "manager" });
    const trainer = await aPerson(db, { role: "trainer" });
    const { id } = await aCertificate(db, holder);
    const opens = async ({ viewer }: TestPerson) =>
      (await findCertificateDocument(db, { viewer, id })) !== null;
    for (const person of [holder, manager, top, admin]) expect(await opens(person)).toBe(true);
    for (const person of [colleague, otherManager, trainer]) expect(await opens(person)).toBe(false);
  });

  test("goes by the role of this moment, not by the claims", async ({ db }) => {
    const admin = await aPerson(db, { role: "admin" });
    await aPerson(db, { role: "admin" });
    const { id } = await aCertificate(db, await aPerson(db));
    await db.updateTable("users").set({ role: "employee" }).where("id", "=", admin.userId).execute();
    expect(await findCertificateDocument(db, { viewer: admin.viewer, id })).toBeNull();
  });

  test("opens for no session that has ended, though its claims live on", async ({ db }) => {
    const admin = await aPerson(db, { role: "admin" });
    const { id } = await aCertificate(db, await aPerson(db));
    await db
      .updateTable("sessions")
      .set({ endedAt: new Date(), endReason: "logout" })
      .where("id", "=", admin.viewer.sessionId)
      .execute();
    expect(await findCertificateDocument(db, { viewer: admin.viewer, id })).toBeNull();
  });

  test("no longer leads whoever has been deactivated or made an employee", async ({ db }) => {
    const manager = await aPerson(db, { role: "manager" });
    const { id } = await aCertificate(db, await aPerson(db, { managerId: manager.userId }));
    await db.updateTable("users").set({ role: "employee" }).where("id", "=", manager.userId).execute();
    expect(await findCertificateDocument(db, { viewer: manager.viewer, id })).toBeNull();
  });
});

test("the public check tells what is on the certificate, and no more", async ({ db }) => {
  const { number } = await aCertificate(db, await aPerson(db));
  const found = await findCertificateByNumber(db, number);
  expect(Object.keys(found ?? {}).sort()).toEqual([
    "courseCode",
    "courseTitle",
    "expiresAt",
    "holderName",
    "issuedAt",
    "language",
    "number",
    "revocationReason",
    "revokedAt",
  ]);
  expect(await findCertificateByNumber(db, "00000000000000000000000000")).toBeNull();
});
