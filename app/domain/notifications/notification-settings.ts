import type { Role } from "~/platform/permissions";
import type { NotificationName } from "./notification-types";

/** The ways on which people are told. */
export const channels = ["in_app", "mail"] as const;
export type Channel = (typeof channels)[number];

/** Days before a due date from which to choose; 0: no reminder. */
export const reminderDayChoices = [0, 1, 3, 7, 14, 30] as const;

/** What only some roles are ever told. */
const onlyFor: Partial<Record<NotificationName, readonly Role[]>> = {
  approval_requested: ["trainer", "manager", "admin"],
};

/** Whether people of this role are ever told things of this type, so that it belongs into their settings. */
export function concerns(role: Role, type: NotificationName): boolean {
  return onlyFor[type]?.includes(role) ?? true;
}

/** For each channel the types that are switched on. */
export type NotificationSettings = Record<Channel, string[]> & { reminderDays: number };

/** What the person has switched off of all that they have been asked about. */
export function mutesOf(settings: NotificationSettings, asked: readonly NotificationName[]) {
  return channels.flatMap((channel) =>
    asked.filter((type) => !settings[channel].includes(type)).map((type) => ({ type, channel })),
  );
}
