import type { ReadDb } from "~/platform/database.server";
import type { Reader } from "../mail/mail-template";
import { isNotificationName, notificationTypes } from "./notification-types";

export const notificationsPerPage = 20;

/** One page of what a person has been told, newest first, in the words of today's language. Pages count from 1. */
export async function listNotifications(
  db: ReadDb,
  { userId, page, reader }: { userId: string; page: number; reader: Reader },
) {
  const rows = await db
    .selectFrom("notifications")
    .select(["id", "type", "parameters", "readAt", "createdAt"])
    .select(({ fn, cast }) => [
      cast<number>(fn.countAll().over(), "integer").as("total"),
      cast<number>(fn.countAll().filterWhere("readAt", "is", null).over(), "integer").as("unread"),
    ])
    .where("userId", "=", userId)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(notificationsPerPage)
    .offset((page - 1) * notificationsPerPage)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    unread: rows[0]?.unread ?? 0,
    notifications: rows.flatMap(({ id, type, parameters, readAt, createdAt }) => {
      if (!isNotificationName(type)) return [];
      return [
        { id, isRead: readAt !== null, createdAt, ...notificationTypes[type].line(parameters, reader) },
      ];
    }),
  };
}

/** What a person does not want to be told and how, and how many days before a due date they want to be reminded. */
export async function findNotificationSettings(db: ReadDb, userId: string) {
  const rows = await db
    .selectFrom("profiles as p")
    .leftJoin("notificationMutes as m", "m.userId", "p.userId")
    .select(["p.reminderDays", "m.type", "m.channel"])
    .where("p.userId", "=", userId)
    .execute();
  const muted = rows.flatMap(({ type, channel }) => (type && channel ? [`${type}:${channel}`] : []));
  return { reminderDays: rows[0]?.reminderDays ?? 0, muted };
}
