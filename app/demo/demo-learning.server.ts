import { enrol, startCourse, withdraw } from "~/domain/learning/enrolment.commands.server";
import { findEnrolment, listOutline } from "~/domain/learning/learning.queries.server";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import type { Trx } from "~/platform/database.server";
import type { DemoCast } from "./demo-cast.server";
import { type DemoEnrolment, demoEnrolments } from "./demo-enrolments";

/** Plays what the people of the demo company have learned so far. */
export async function playDemoLearning(trx: Trx, cast: DemoCast): Promise<void> {
  for (const enrolment of demoEnrolments) await playEnrolment(trx, cast, enrolment);
}

async function playEnrolment(trx: Trx, cast: DemoCast, enrolment: DemoEnrolment): Promise<void> {
  const { email, code, daysAgo, lessonsCompleted, withdrawn } = enrolment;
  const viewer = await cast.as(trx, email);
  const enrolled = await cast.past(daysAgo, (now) => enrol(trx, { viewer, code, now }));
  if (enrolled.outcome !== "enrolled")
    throw new Error(`${email} cannot enrol in ${code}: ${enrolled.outcome}.`);
  if (lessonsCompleted !== null) {
    await cast.past(daysAgo - 1, (now) => startCourse(trx, { viewer, code, now }));
    const pinned = await findEnrolment(trx, { userId: viewer.userId, code });
    const outline = pinned ? await listOutline(trx, pinned) : [];
    for (const [index, { id: lessonId }] of outline.slice(0, lessonsCompleted).entries())
      await cast.past(daysAgo - 1 - index, (now) => completeLesson(trx, { viewer, code, lessonId, now }));
  }
  if (withdrawn) await cast.past(0, (now) => withdraw(trx, { viewer, code, now }));
}
