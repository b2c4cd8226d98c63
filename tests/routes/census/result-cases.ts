import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const results = "routes/_app.teach.courses.$code.assessments.$assessmentId.results";
const file = "routes/teach.courses.$code.assessments.$assessmentId.results[.csv]";

/** What assessments have shown of learners: for who teaches the course and for admins. */
export const resultCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(results, resultsPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(results, noAssessmentPath, "login 403 403 404 404 403 403 404 login /login"),
  loader(file, filePath, "login 403 403 page page 403 403 page login page"),
  action(file, filePath, {}, "login 403 403 200 404 403 403 200 login /login"),
];

function resultsPath({ assessment }: World): string {
  return `/teach/courses/${assessment.course.code}/assessments/${assessment.lessonId}/results`;
}

function filePath(world: World): string {
  return `${resultsPath(world)}.csv`;
}

/** A lesson that asks nothing. */
function noAssessmentPath({ course }: World): string {
  return `/teach/courses/${course.code}/assessments/${course.lessonIds[0]}/results`;
}
