import { z } from "~/platform/zod";
import { reminderDayChoices } from "./notification-settings";

/** The settings' form. Apart from the settings, so that the page needs no validation in the browser. */
export const notificationSettingsSchema = z.object({
  in_app: z.array(z.string()),
  mail: z.array(z.string()),
  reminderDays: z.coerce.number().refine((days) => reminderDayChoices.some((choice) => choice === days)),
});
