import { sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import { locales, themes } from "~/platform/preferences";
import type { Preferences } from "~/platform/preferences.server";
import type { TimeSlot } from "./training-preferences";

/** How a person wants pages to look and read, as far as they have said. */
export async function findPreferences(db: ReadDb, userId: string): Promise<Preferences> {
  const row = await db
    .selectFrom("profiles")
    .select(["locale", "theme", "timeZone"])
    .where("userId", "=", userId)
    .executeTakeFirst();
  return chosenOf(row ?? { locale: null, theme: null, timeZone: null });
}

function chosenOf(row: {
  locale: string | null;
  theme: string | null;
  timeZone: string | null;
}): Preferences {
  return {
    locale: locales.find((known) => known === row.locale),
    theme: themes.find((known) => known === row.theme),
    timeZone: row.timeZone ?? undefined,
  };
}

/** The same, with how and when they like to learn. */
export async function findOwnPreferences(db: ReadDb, userId: string) {
  const row = await db
    .selectFrom("profiles as p")
    .leftJoin("trainingPreferences as t", "t.userId", "p.userId")
    .select(["p.locale", "p.theme", "p.timeZone"])
    .select(["t.learningStyle", "t.groupSize", "t.preferredDays", "t.languages", "t.accessibilityNeeds"])
    .select(sql<TimeSlot[] | null>`t.time_slots`.as("timeSlots"))
    .where("p.userId", "=", userId)
    .executeTakeFirstOrThrow();
  const { learningStyle, groupSize, preferredDays, languages, accessibilityNeeds, timeSlots } = row;
  return {
    appearance: chosenOf(row),
    training: {
      learningStyle,
      groupSize,
      preferredDays: preferredDays ?? [],
      timeSlots: timeSlots ?? [],
      languages: languages ?? [],
      accessibilityNeeds: accessibilityNeeds ?? "",
    },
  };
}
