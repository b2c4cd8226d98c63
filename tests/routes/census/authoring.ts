import { action, type CensusCase, loader } from "./census-case";

const listed = "/teach?notice=created";

/** Courses as their authors have them: another trainer finds nothing, who may not author is refused. */
export const authoringCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app.teach._index", () => "/teach", "login 403 403 200 200 403 403 200 login /login"),
  loader("routes/_app.teach.courses.new", newPath, "login 403 403 200 200 403 403 200 login 200"),
  action("routes/_app.teach.courses.new", newPath, {}, "login 403 403 400 400 403 403 400 login 400"),
  action(
    "routes/_app.teach.courses.new",
    newPath,
    {
      code: "CENSUS-1",
      title: "Counting",
      description: "One by one.",
      language: "en",
      category: "technical",
      difficulty: "beginner",
      delivery: "self_paced",
      durationHours: "1",
      selfEnrolment: "open",
    },
    `login 403 403 ${listed} 409 403 403 409 login /login`,
  ),
];

function newPath(): string {
  return "/teach/courses/new";
}
