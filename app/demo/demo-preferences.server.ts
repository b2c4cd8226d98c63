import { saveTrainingPreferences } from "~/domain/people/preferences.commands.server";
import type { TrainingPreferences } from "~/domain/people/training-preferences-form";
import type { Trx } from "~/platform/database.server";
import type { DemoCast } from "./demo-cast.server";

const nothing = { preferredDays: [], timeSlots: [], languages: [], accessibilityNeeds: "" };
const mornings = [{ start: "08:30", end: "10:00" }];

/** How some people like to learn, by the part of their address before the @. */
const demoPreferences: Record<string, TrainingPreferences> = {
  employee: {
    ...nothing,
    learningStyle: "reading",
    groupSize: "individual",
    preferredDays: [2, 4],
    timeSlots: mornings,
    languages: ["en"],
  },
  "zofia.zolkiewska": { ...nothing, learningStyle: "visual", languages: ["en", "pl"] },
  "jonas.kessler": { ...nothing, learningStyle: "reading", languages: ["en", "de"], preferredDays: [1, 5] },
  "callum.reid": {
    ...nothing,
    learningStyle: "kinesthetic",
    groupSize: "small",
    accessibilityNeeds: "Captions on every video, please.",
  },
  manager: { ...nothing, groupSize: "small", preferredDays: [5], timeSlots: mornings },
};

/** Says for some people of the demo company how they like to learn, so that courses are recommended for it. */
export async function sayDemoPreferences(trx: Trx, cast: DemoCast): Promise<void> {
  for (const [name, preferences] of Object.entries(demoPreferences)) {
    const viewer = await cast.as(trx, `${name}@example.com`);
    await cast.past(30, () => saveTrainingPreferences(trx, { viewer, preferences }));
  }
}
