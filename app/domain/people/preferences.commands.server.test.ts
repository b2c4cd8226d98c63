import { sql } from "kysely";
import { describe, expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout } from "../../../tests/support/sessions";
import { saveTrainingPreferences } from "./preferences.commands.server";
import { findOwnPreferences } from "./preferences.queries.server";
import type { TrainingPreferences } from "./training-preferences-form";

const said: TrainingPreferences = {
  learningStyle: "reading",
  groupSize: "small",
  preferredDays: [1, 3],
  timeSlots: [
    { start: "09:00", end: "11:00" },
    { start: "11:00", end: "12:30" },
  ],
  languages: ["en", "de"],
  accessibilityNeeds: "Captions, please.",
};

describe("training preferences", () => {
  test("are the person's own, and replace what was said before", async ({ db }) => {
    const [person, other] = [await aPerson(db), await aPerson(db)];
    await saveTrainingPreferences(db, { viewer: person.viewer, preferences: said });
    expect((await findOwnPreferences(db, person.userId)).training).toEqual(said);
    expect((await findOwnPreferences(db, other.userId)).training).toMatchObject({ learningStyle: null });
    const { learningStyle, groupSize, ...rest } = said;
    await saveTrainingPreferences(db, { viewer: person.viewer, preferences: { ...rest, timeSlots: [] } });
    expect((await findOwnPreferences(db, person.userId)).training).toMatchObject({
      learningStyle: null,
      groupSize: null,
      timeSlots: [],
    });
  });

  test("make an event when they change, and none when they do not", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    for (let press = 0; press < 2; press += 1)
      await saveTrainingPreferences(db, { viewer, preferences: said });
    expect(await eventsAbout(db, userId)).toEqual(["profile_updated"]);
  });

  test.for([
    [{ start: "11:00", end: "09:00" }],
    [
      { start: "09:00", end: "11:00" },
      { start: "10:59", end: "12:00" },
    ],
    [{ start: "9", end: "10" }],
    [{ start: "09:00" }],
  ])("of impossible times are refused by the database itself: %j", async (slots, { db }) => {
    const { userId } = await aPerson(db);
    const timeSlots = JSON.stringify(slots);
    await sql`savepoint before`.execute(db);
    await expect(
      db.insertInto("trainingPreferences").values({ userId, timeSlots }).execute(),
    ).rejects.toMatchObject({ constraint: "training_preferences_time_slots" });
    await sql`rollback to savepoint before`.execute(db);
  });
});
