import { sql } from "kysely";
import { type Db, inTransaction } from "~/platform/database.server";
import { notify } from "./notifications.commands.server";

/** Days before the end of a certificate on which its holder is told. */
const certificateNoticeDays = [60, 14];
/** A reminder that was missed (the site was down) is made up for within so many days. */
const catchUpDays = 7;

/**
 * Tells people what is about to expire or to fall due, each thing once. Meant for every day; twice a day tells nobody
 * twice.
 */
export async function remindPeople(db: Db, now: Date): Promise<void> {
  for (const days of certificateNoticeDays) await remindOfCertificates(db, { days, now });
  await remindOfDueCourses(db, now);
}

async function remindOfCertificates(db: Db, { days, now }: { days: number; now: Date }): Promise<void> {
  for (const { expiresAt, userId, ...certificate } of await listExpiring(db, { days, now })) {
    if (!expiresAt) continue;
    await inTransaction(db, (trx) =>
      notify(trx, {
        type: "certificate_expiring",
        userId,
        dedupeKey: `certificate-expiring:${certificate.certificateId}:${days}`,
        parameters: { ...certificate, expiresAt: new Date(expiresAt).toISOString() },
      }),
    );
  }
}

/**
 * Certificates that are valid for about so many days more, that were valid for longer when they were issued, and that
 * no later one of the same course has replaced.
 */
async function listExpiring(db: Db, { days, now }: { days: number; now: Date }) {
  return db
    .selectFrom("certificates as c")
    .select(["c.id as certificateId", "c.userId", "c.courseCode", "c.courseTitle", "c.expiresAt"])
    .where("c.revokedAt", "is", null)
    .where("c.expiresAt", "<=", daysAfter(now, days))
    .where("c.expiresAt", ">", daysAfter(now, days - catchUpDays))
    .where(sql<boolean>`c.issued_at <= c.expires_at - make_interval(days => ${days}::int)`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("certificates as later")
            .select("later.id")
            .whereRef("later.userId", "=", "c.userId")
            .whereRef("later.courseId", "=", "c.courseId")
            .whereRef("later.issuedAt", ">", "c.issuedAt")
            .where("later.revokedAt", "is", null),
        ),
      ),
    )
    .orderBy("c.expiresAt")
    .execute();
}

async function remindOfDueCourses(db: Db, now: Date): Promise<void> {
  for (const { dueAt, userId, ...course } of await listDue(db, now)) {
    if (!dueAt) continue;
    const due = new Date(dueAt).toISOString();
    await inTransaction(db, (trx) =>
      notify(trx, {
        type: "course_due",
        userId,
        dedupeKey: `course-due:${course.enrolmentId}:${due}`,
        parameters: { ...course, dueAt: due },
      }),
    );
  }
}

/** Unfinished courses that are due within as many days as their learner wants to know before. */
async function listDue(db: Db, now: Date) {
  return db
    .selectFrom("enrolments as e")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .innerJoin("profiles as p", "p.userId", "e.userId")
    .select(["e.id as enrolmentId", "e.userId", "e.dueAt", "c.code as courseCode", "c.title as courseTitle"])
    .where("e.status", "in", ["approved", "in_progress"])
    .where("e.dueAt", ">", now)
    .where(sql<boolean>`e.due_at <= ${now}::timestamptz + make_interval(days => p.reminder_days)`)
    .orderBy("e.dueAt")
    .execute();
}

function daysAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 24 * 60 * 60 * 1_000);
}
