import { notificationSettingsSchema } from "~/domain/notifications/notification-settings-form";
import type { NotificationName } from "~/domain/notifications/notification-types";
import {
  markAllNotificationsRead,
  markNotificationRead,
  saveNotificationSettings,
} from "~/domain/notifications/notifications.commands.server";
import { writeDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const intentSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read"), id: z.uuid() }),
  z.object({ intent: z.literal("read-all") }),
  notificationSettingsSchema.extend({ intent: z.literal("save") }),
]);

export type FormAnswer =
  | { outcome: "done"; to: string }
  | { outcome: "malformed" }
  | { outcome: "not-found" };

const page = "/my/notifications";

/** Does what one of the page's forms asks for. */
export async function answerForm(
  form: FormData,
  viewer: Viewer,
  kinds: readonly NotificationName[],
): Promise<FormAnswer> {
  const parsed = intentSchema.safeParse({
    ...Object.fromEntries(form),
    in_app: form.getAll("in_app"),
    mail: form.getAll("mail"),
  });
  if (!parsed.success) return { outcome: "malformed" };
  const asked = parsed.data;
  const now = new Date();
  switch (asked.intent) {
    case "read": {
      const { outcome } = await markNotificationRead(writeDb(), { viewer, notificationId: asked.id, now });
      return outcome === "read" ? { outcome: "done", to: page } : { outcome };
    }
    case "read-all":
      await markAllNotificationsRead(writeDb(), { viewer, now });
      return { outcome: "done", to: page };
    case "save": {
      const { intent: _, ...settings } = asked;
      await saveNotificationSettings(writeDb(), { viewer, settings, asked: kinds });
      return { outcome: "done", to: `${page}?saved#settings` };
    }
  }
}
