import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const gradebook = "routes/_app.teach.courses.$code.gradebook";
const file = "routes/teach.courses.$code.gradebook[.csv]";

/** The gradebook of a course: for who teaches it and for admins. */
export const gradebookCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(gradebook, gradebookPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(gradebook, nonePath, "login 403 403 404 404 403 403 404 login /login"),
  loader(file, filePath, "login 403 403 page page 403 403 page login page"),
  action(file, filePath, { state: "all" }, "login 403 403 200 404 403 403 200 login /login"),
];

function gradebookPath({ assessment }: World): string {
  return `/teach/courses/${assessment.course.code}/gradebook`;
}

function filePath(world: World): string {
  return `${gradebookPath(world)}.csv`;
}

function nonePath(): string {
  return "/teach/courses/NONE-1/gradebook";
}
