import { awardAchievement, createAchievement } from "~/domain/achievements/achievements.commands.server";
import { decideRequest } from "~/domain/learning/approval.commands.server";
import { enrol, startCourse, withdraw } from "~/domain/learning/enrolment.commands.server";
import { findEnrolment, listOutline } from "~/domain/learning/learning.queries.server";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import type { Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { demoAchievements } from "./demo-achievements";
import { markDemoAttempt, playAttempt } from "./demo-attempts.server";
import type { DemoCast } from "./demo-cast.server";
import { demoCourses } from "./demo-courses";
import { type DemoDecision, type DemoEnrolment, demoAttempts, demoEnrolments } from "./demo-enrolments";

/** Plays what the people of the demo company have learned so far, and what they were thanked for. */
export async function playDemoLearning(trx: Trx, cast: DemoCast): Promise<void> {
  for (const enrolment of demoEnrolments) await playEnrolment(trx, cast, enrolment);
  for (const attempt of demoAttempts) await playSingleAttempt(trx, cast, attempt);
  await awardDemoAchievements(trx, cast);
}

async function playEnrolment(trx: Trx, cast: DemoCast, enrolment: DemoEnrolment): Promise<void> {
  const { email, code, daysAgo, lessonsCompleted, withdrawn, decision } = enrolment;
  const viewer = await cast.as(trx, email);
  const enrolled = await cast.past(daysAgo, (now) => enrol(trx, { viewer, code, now }));
  if (enrolled.outcome !== "enrolled")
    throw new Error(`${email} cannot enrol in ${code}: ${enrolled.outcome}.`);
  if (decision) await decide(trx, cast, enrolment, decision);
  if (lessonsCompleted !== null) {
    const startedDaysAgo = (decision?.daysAgo ?? daysAgo) - 1;
    await cast.past(startedDaysAgo, (now) => startCourse(trx, { viewer, code, now }));
    const pinned = await findEnrolment(trx, { userId: viewer.userId, code });
    const outline = pinned ? await listOutline(trx, pinned) : [];
    for (const [index, lesson] of outline.slice(0, lessonsCompleted).entries())
      await cast.past(startedDaysAgo - index, (now) => doLesson(trx, cast, { viewer, code, lesson, now }));
  }
  if (withdrawn) await cast.past(0, (now) => withdraw(trx, { viewer, code, now }));
}

async function doLesson(
  trx: Trx,
  cast: DemoCast,
  done: { viewer: Viewer; code: string; lesson: { id: string; isAssessment: boolean }; now: Date },
): Promise<void> {
  const { viewer, code, lesson, now } = done;
  const lessonId = lesson.id;
  if (!lesson.isAssessment) {
    await completeLesson(trx, { viewer, code, lessonId, now });
    return;
  }
  const attemptId = await playAttempt(trx, { viewer, code, lessonId, isRight: true, until: "marked", now });
  await markDemoAttempt(trx, { viewer: await cast.as(trx, markerOf(code)), attemptId, now });
}

/** Who marks the attempts of a course: the first who teaches it. */
function markerOf(code: string): string {
  return demoCourses.find((course) => course.code === code)?.instructors[0] ?? "admin@example.com";
}

/** Attempts of people who have not come to the assessment in their order yet. */
async function playSingleAttempt(
  trx: Trx,
  cast: DemoCast,
  { email, code, daysAgo, isRight, until }: (typeof demoAttempts)[number],
): Promise<void> {
  const viewer = await cast.as(trx, email);
  const pinned = await findEnrolment(trx, { userId: viewer.userId, code });
  const outline = pinned ? await listOutline(trx, pinned) : [];
  const lessonId = outline.find(({ isAssessment }) => isAssessment)?.id;
  if (!lessonId) throw new Error(`${email} has no assessment in ${code}.`);
  await cast.past(daysAgo, (now) => playAttempt(trx, { viewer, code, lessonId, isRight, until, now }));
}

async function decide(
  trx: Trx,
  cast: DemoCast,
  { email, code }: DemoEnrolment,
  { by, daysAgo, reason }: DemoDecision,
): Promise<void> {
  const request = await findEnrolment(trx, { userId: cast.idOf(email), code });
  const viewer = await cast.as(trx, by);
  const decision = reason ? { verdict: "decline" as const, reason } : { verdict: "approve" as const };
  const requestId = request?.enrolmentId ?? "";
  const { outcome } = await cast.past(daysAgo, (now) =>
    decideRequest(trx, { requestId, viewer, decision, now }),
  );
  if (outcome !== "approved" && outcome !== "declined")
    throw new Error(`${by} cannot decide about ${email} in ${code}: ${outcome}.`);
}

async function awardDemoAchievements(trx: Trx, cast: DemoCast): Promise<void> {
  const admin = await cast.as(trx, "admin@example.com");
  for (const { awards, ...achievement } of demoAchievements) {
    const facts = { ...achievement, criteria: { kind: "by_hand" as const } };
    const created = await createAchievement(trx, { viewer: admin, achievement: facts });
    if (created.outcome !== "created") throw new Error(`There are two achievements ${achievement.name}.`);
    const { achievementId } = created;
    for (const { to, by, daysAgo, note } of awards) {
      const viewer = await cast.as(trx, by);
      const userId = cast.idOf(to);
      const { outcome } = await cast.past(daysAgo, (now) =>
        awardAchievement(trx, { viewer, userId, achievementId, note, now }),
      );
      if (outcome !== "awarded")
        throw new Error(`${by} cannot award ${achievement.name} to ${to}: ${outcome}.`);
    }
  }
}
