import { achievementName } from "~/domain/achievements/achievement-words";
import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To who has earned an achievement, or was awarded one. */
export const achievementEarned = notificationType({
  parameters: z.object({
    achievementId: z.uuid(),
    /** Of a built-in one. */
    key: z.string().optional(),
    /** Of its own. */
    name: z.string().optional(),
    points: z.number(),
  }),
  line: (achievement, { locale }) => ({
    text: m.notifications_achievement_earned({ name: achievementName(achievement, { locale }) }, { locale }),
    to: "/my/achievements",
  }),
  mail: (achievement, { locale }) => {
    const name = achievementName(achievement, { locale });
    return {
      subject: m.mail_achievement_earned_subject({ name }, { locale }),
      parts: [
        { paragraph: m.mail_achievement_earned_text({ name, points: achievement.points }, { locale }) },
        { action: m.mail_achievement_earned_action({}, { locale }), path: "/my/achievements" },
      ],
    };
  },
});
