import { randomBytes } from "node:crypto";
import type { Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { requestContext } from "~/platform/request-context.server";
import { notify } from "../notifications/notifications.commands.server";
import { newCertificateNumber } from "./certificate-number";
import { certificateExpiry } from "./certificate-status";

/**
 * Issues the certificate of an enrolment that has just been completed, where its course provides one, with
 * the names as they are today; at most one per enrolment, ever.
 */
export async function issueCertificate(
  trx: Trx,
  { enrolmentId, now }: { enrolmentId: string; now: Date },
): Promise<void> {
  const facts = await findCertificateFacts(trx, enrolmentId);
  if (!facts) return;
  const { firstName, lastName, certificateValidityMonths, locale, ...snapshot } = facts;
  const issued = await trx
    .insertInto("certificates")
    .values({
      ...snapshot,
      locale: locale ?? requestContext().locale,
      enrolmentId,
      number: newCertificateNumber(randomBytes(16)),
      holderName: `${firstName} ${lastName}`,
      issuedAt: now,
      expiresAt: certificateExpiry(now, certificateValidityMonths),
    })
    .onConflict((conflict) => conflict.column("enrolmentId").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!issued) return;
  const { userId, courseId, courseTitle } = facts;
  const certificateId = issued.id;
  await recordEvent(trx, {
    type: "certificate_issued",
    actorId: null,
    userId,
    courseId,
    detail: { certificateId },
  });
  await notify(trx, {
    type: "certificate_issued",
    userId,
    dedupeKey: `certificate-issued:${certificateId}`,
    parameters: { certificateId, courseTitle },
  });
}

async function findCertificateFacts(trx: Trx, enrolmentId: string) {
  return trx
    .selectFrom("enrolments as e")
    .innerJoin("users as u", "u.id", "e.userId")
    .innerJoin("profiles as p", "p.userId", "e.userId")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .select(["e.userId", "e.courseId", "e.grade", "u.firstName", "u.lastName", "p.locale"])
    .select(["c.title as courseTitle", "c.code as courseCode", "c.certificateValidityMonths"])
    .where("e.id", "=", enrolmentId)
    .where("e.status", "=", "completed")
    .where("c.certificateProvided", "=", true)
    .executeTakeFirst();
}
