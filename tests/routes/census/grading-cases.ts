import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const queue = "routes/_app.teach.grading._index";
const regrade = "routes/_app.teach.questions.$questionId_.regrade";
const marking = "routes/_app.teach.grading.$attemptId";

/** Grading: for who teaches the course and for admins; an attempt that goes on is nobody's to mark. */
export const gradingCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(queue, () => "/teach/grading", "login 403 403 200 200 403 403 200 login /login"),
  loader(marking, endedPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(marking, openPath, "login 403 403 404 404 403 403 404 login /login"),
  action(marking, endedPath, { "q1.points": "much" }, "login 403 403 400 404 403 403 400 login /login"),
  action(
    marking,
    endedPath,
    { "q1.points": "1", "q1.over": "7" },
    "login 403 403 409 404 403 403 409 login /login",
  ),
  action(marking, endedPath, { intent: "save" }, "login 403 403 marked 404 403 403 marked login /login"),
  action(marking, openPath, { intent: "save" }, "login 403 403 404 404 403 403 404 login /login"),
  loader(regrade, regradePath, "login 403 403 200 404 403 403 200 login /login"),
  action(regrade, regradePath, {}, "login 403 403 400 404 403 403 400 login /login"),
  action(
    regrade,
    regradePath,
    ({ assessment }) => ({ assessment: assessment.lessonId }),
    "login 403 403 regraded 404 403 403 regraded login /login",
  ),
];

function endedPath({ endedAttemptId }: World): string {
  return `/teach/grading/${endedAttemptId}`;
}

function openPath({ attemptId }: World): string {
  return `/teach/grading/${attemptId}`;
}

/** Of a question in the course's own bank. */
function regradePath({ bank }: World): string {
  return `/teach/questions/${bank.questionId}/regrade`;
}
