import type { Role } from "~/platform/permissions";
import { z } from "~/platform/zod";
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

/** The settings' form: for each channel the types that are switched on. */
export const notificationSettingsSchema = z.object({
  in_app: z.array(z.string()),
  mail: z.array(z.string()),
  reminderDays: z.coerce.number().refine((days) => reminderDayChoices.some((choice) => choice === days)),
});

export type NotificationSettings = z.output<typeof notificationSettingsSchema>;

/** What the person has switched off of all that they have been asked about. */
export function mutesOf(settings: NotificationSettings, asked: readonly NotificationName[]) {
  return channels.flatMap((channel) =>
    asked.filter((type) => !settings[channel].includes(type)).map((type) => ({ type, channel })),
  );
}
