import { sql } from "kysely";
import { type Db, inTransaction } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import type { TrainingPreferences } from "./training-preferences-form";

/** Keeps how and when the viewer likes to learn, in place of what they said before. */
export async function saveTrainingPreferences(
  db: Db,
  { viewer, preferences }: { viewer: Viewer; preferences: TrainingPreferences },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "account:manage-own");
    const { userId } = viewer;
    const { learningStyle = null, groupSize = null, timeSlots, ...others } = preferences;
    const columns = { ...others, learningStyle, groupSize, timeSlots: JSON.stringify(timeSlots) };
    const changed = await trx
      .insertInto("trainingPreferences")
      .values({ userId, ...columns })
      .onConflict((conflict) =>
        conflict
          .column("userId")
          .doUpdateSet(columns)
          .where(
            sql<boolean>`(training_preferences.learning_style, training_preferences.group_size,
              training_preferences.preferred_days, training_preferences.time_slots,
              training_preferences.languages, training_preferences.accessibility_needs)
              is distinct from (excluded.learning_style, excluded.group_size, excluded.preferred_days,
              excluded.time_slots, excluded.languages, excluded.accessibility_needs)`,
          ),
      )
      .returning("userId")
      .executeTakeFirst();
    if (!changed) return;
    await recordEvent(trx, {
      type: "profile_updated",
      actorId: userId,
      userId,
      detail: { part: "training" },
    });
  });
}
