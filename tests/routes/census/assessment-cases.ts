import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const home = "routes/_app.learn.$code.assessments.$assessmentId._index";
const attempt = "routes/_app.learn.$code.assessments.$assessmentId.attempts.$attemptId";
const answers = "routes/learn.$code.assessments.$assessmentId.attempts.$attemptId.answers";

/** Assessments: for who is enrolled; an attempt is its learner's and nobody else's, whatever their role. */
export const assessmentCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(home, ownAssessment, "login 200 404 404 404 404 404 404 login 404"),
  action(home, ownAssessment, { intent: "start" }, "login attempt 404 404 404 404 404 404 login /login"),
  loader(attempt, ownAttempt, "login 200 404 404 404 404 404 404 login 404"),
  loader(attempt, attemptElsewhere, "login 404 404 404 404 404 404 404 login 404"),
  action(
    attempt,
    ownAttempt,
    { intent: "go:summary", page: "1", "q1.value": "true", "q1.sequence": "0" },
    "login summary 404 404 404 404 404 404 login 404",
  ),
  action(
    answers,
    (world) => `${ownAttempt(world)}/answers`,
    { slot: "1", "q1.value": "true", "q1.sequence": "0" },
    "login 200 404 404 404 404 404 404 login 404",
  ),
];

function ownAssessment({ assessment }: World): string {
  return `/learn/${assessment.course.code}/assessments/${assessment.lessonId}`;
}

function ownAttempt(world: World): string {
  return `${ownAssessment(world)}/attempts/${world.attemptId}`;
}

/** The attempt under a lesson that is none of its assessments. */
function attemptElsewhere({ assessment, course, attemptId }: World): string {
  return `/learn/${assessment.course.code}/assessments/${course.lessonIds[0]}/attempts/${attemptId}`;
}
