import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const exceptions = "routes/_app.teach.courses.$code.assessments.$assessmentId.exceptions";

/** Exceptions from an assessment: for who teaches the course and for admins. */
export const exceptionCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(exceptions, exceptionsPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(exceptions, learnerPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(exceptions, strangerPath, "login 403 403 404 404 403 403 404 login /login"),
  loader(exceptions, noAssessmentPath, "login 403 403 404 404 403 403 404 login /login"),
  action(exceptions, exceptionsPath, { intent: "save" }, "login 403 403 404 404 403 403 404 login 404"),
  action(
    exceptions,
    exceptionsPath,
    ({ employee }) => ({ intent: "save", learner: employee.userId, version: "", extraMinutes: "5" }),
    "login 403 403 400 404 403 403 400 login /login",
  ),
  action(
    exceptions,
    exceptionsPath,
    ({ anotherEmployee }) => granted(anotherEmployee.userId, ""),
    "login 403 403 409 404 403 403 409 login /login",
  ),
  action(
    exceptions,
    exceptionsPath,
    ({ employee }) => granted(employee.userId, "0"),
    "login 403 403 409 404 403 403 409 login /login",
  ),
  action(
    exceptions,
    exceptionsPath,
    ({ employee }) => ({ intent: "remove", learner: employee.userId, version: "" }),
    "login 403 403 removed 404 403 403 removed login /login",
  ),
];

function granted(learner: string, version: string) {
  return { intent: "save", learner, version, extraMinutes: "5", reason: "A broken arm" };
}

function exceptionsPath({ assessment }: World): string {
  return `/teach/courses/${assessment.course.code}/assessments/${assessment.lessonId}/exceptions`;
}

function learnerPath(world: World): string {
  return `${exceptionsPath(world)}?q=a&learner=${world.employee.userId}`;
}

/** Somebody who does not learn in the course. */
function strangerPath(world: World): string {
  return `${exceptionsPath(world)}?learner=${world.anotherEmployee.userId}`;
}

/** A lesson that asks nothing. */
function noAssessmentPath({ course }: World): string {
  return `/teach/courses/${course.code}/assessments/${course.lessonIds[0]}/exceptions`;
}
