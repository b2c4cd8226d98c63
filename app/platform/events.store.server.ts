import type { JsonObject } from "@db/types.gen";
import { sql } from "kysely";
import type { ReadDb, Trx } from "./database.server";
import { requestContext } from "./request-context.server";

/** Everything that is worth remembering. Details hold ids, never names. */
export type EventType =
  | "login"
  | "login_failed"
  | "logout"
  | "session_theft"
  | "registration"
  | "user_created"
  | "user_activated"
  | "user_deactivated"
  | "role_changed"
  | "password_reset_requested"
  | "password_changed"
  | "email_change_requested"
  | "email_change_cancelled"
  | "email_changed"
  | "skill_added"
  | "skill_updated"
  | "skill_verified"
  | "skill_removed"
  | "achievement_earned"
  | "export"
  | "course_created"
  | "course_updated"
  | "course_published"
  | "course_archived"
  | "course_unpublished"
  | "course_deleted"
  | "module_created"
  | "module_updated"
  | "module_deleted"
  | "lesson_created"
  | "lesson_updated"
  | "lesson_deleted"
  | "outline_reordered"
  | "question_created"
  | "question_updated"
  | "questions_imported"
  | "question_category_changed"
  | "attempt_started"
  | "assessment_submitted"
  | "assessment_graded"
  | "assessment_exception"
  | "enrolled"
  | "enrolment_status_changed"
  | "enrolment_moved"
  | "lesson_completed"
  | "course_completed"
  | "certificate_issued"
  | "file_added"
  | "file_removed"
  | "profile_updated";

export interface NewEvent {
  type: EventType;
  /** Who did it; null: the system, or nobody known. */
  actorId: string | null;
  /** Whom it is about. */
  userId?: string | null;
  courseId?: string | null;
  sessionId?: string | null;
  detail?: JsonObject;
}

/** Appends what happened, in the transaction that makes it so. */
export async function recordEvent(trx: Trx, event: NewEvent): Promise<void> {
  await trx.insertInto("events").values(rowOf(event)).execute();
}

/** The same for many at once. */
export async function recordEvents(trx: Trx, events: readonly NewEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += eventsPerStatement) {
    const rows = events.slice(at, at + eventsPerStatement).map(rowOf);
    await trx.insertInto("events").values(rows).execute();
  }
}

const eventsPerStatement = 1_000;

function rowOf(event: NewEvent) {
  const { ip, userAgent, occurredAt } = requestContext();
  return {
    type: event.type,
    actorId: event.actorId,
    userId: event.userId ?? null,
    courseId: event.courseId ?? null,
    // Else the session of whoever acts in this transaction, by default.
    ...(event.sessionId ? { sessionId: event.sessionId } : {}),
    detail: event.detail ?? {},
    ip: ip || null,
    userAgent: userAgent.slice(0, 500) || null,
    ...(occurredAt ? { occurredAt } : {}),
  };
}

/** A reader's place in the events: all before it have been read. */
export interface EventCursor {
  transactionId: string;
  id: string;
}

export const eventsFromTheStart: EventCursor = { transactionId: "0", id: "0" };

/**
 * The next events after a cursor, in an order that later commits do not disturb. Ids are handed out before
 * their transactions commit, so ordering by id alone would skip late ones; here nothing is given out while
 * a transaction that began before it still runs (`pg_snapshot_xmin`).
 */
export async function listEventsAfter(db: ReadDb, cursor: EventCursor, limit: number) {
  return db
    .selectFrom("events")
    .select([
      "id",
      "transactionId",
      "type",
      "actorId",
      "userId",
      "courseId",
      "sessionId",
      "detail",
      "occurredAt",
    ])
    .where(sql<boolean>`(transaction_id, id) > (${cursor.transactionId}::xid8, ${cursor.id}::bigint)`)
    .where(sql<boolean>`transaction_id < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy("transactionId")
    .orderBy("id")
    .limit(limit)
    .execute();
}
