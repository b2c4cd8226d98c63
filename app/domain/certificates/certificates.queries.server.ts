import { isInLineBelow } from "~/domain/people/reporting-line.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { rolesThatMay } from "~/platform/permissions";
import type { Viewer } from "~/platform/viewer.server";

/** A person's certificates, newest first. */
export async function listMyCertificates(db: ReadDb, userId: string) {
  return db
    .selectFrom("certificates as x")
    .innerJoin("courses as c", "c.id", "x.courseId")
    .select(["x.id", "x.number", "x.courseTitle", "x.courseCode", "c.language"])
    .select(["x.issuedAt", "x.expiresAt", "x.revokedAt"])
    .where("x.userId", "=", userId)
    .orderBy("x.issuedAt", "desc")
    .execute();
}

/** What anybody who has a certificate's number may know of it; null: there is none. */
export async function findCertificateByNumber(db: ReadDb, number: string) {
  const certificate = await db
    .selectFrom("certificates as x")
    .innerJoin("courses as c", "c.id", "x.courseId")
    .select(["x.number", "x.holderName", "x.courseTitle", "x.courseCode", "c.language"])
    .select(["x.issuedAt", "x.expiresAt", "x.revokedAt", "x.revocationReason"])
    .where("x.number", "=", number)
    .executeTakeFirst();
  return certificate ?? null;
}

/**
 * A certificate as a document, for its owner, for a manager above them, and for admins, by the role that the
 * viewer has at this moment, while their session lives; null: there is none, or not for this viewer.
 */
export async function findCertificateDocument(db: ReadDb, { viewer, id }: { viewer: Viewer; id: string }) {
  const certificate = await db
    .selectFrom("certificates as x")
    .innerJoin("users as viewer", (join) => join.on("viewer.id", "=", viewer.userId))
    .innerJoin("sessions as s", "s.userId", "viewer.id")
    .select(["x.number", "x.holderName", "x.courseTitle", "x.courseCode", "x.locale", "x.grade"])
    .select(["x.issuedAt", "x.expiresAt"])
    .where("x.id", "=", id)
    .where("viewer.isActive", "=", true)
    .where("s.id", "=", viewer.sessionId)
    .where("s.endedAt", "is", null)
    .where((eb) =>
      eb.or([
        eb("x.userId", "=", viewer.userId),
        eb("viewer.role", "in", rolesThatMay("certificate:view-any")),
        eb.and([
          eb("viewer.role", "in", rolesThatMay("certificate:view-team")),
          isInLineBelow(viewer.userId, eb.ref("x.userId")),
        ]),
      ]),
    )
    .executeTakeFirst();
  return certificate ?? null;
}
