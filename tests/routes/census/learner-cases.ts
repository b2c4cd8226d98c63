import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const learners = "routes/_app.teach.courses.$code.learners";
const move = "routes/_app.teach.courses.$code.learners_.move";
const none = "00000000-0000-7000-8000-000000000000";

/** Who learns in a course, for those who author it. */
export const learnerCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(learners, learnersPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(learners, () => "/teach/courses/NONE-1/learners", "login 403 403 404 404 403 403 404 login /login"),
  loader(move, movePath, "login 403 403 200 404 403 403 200 login /login"),
  loader(
    move,
    (world) => `${learnersPath(world)}/move?edition=9`,
    "login 403 403 404 404 403 403 404 login /login",
  ),
  action(move, movePath, { edition: "1", enrolment: "x" }, "login 403 403 404 404 403 403 404 login 404"),
  action(
    move,
    movePath,
    { edition: "1", enrolment: none },
    "login 403 403 unmoved 404 403 403 unmoved login /login",
  ),
];

/** A course that is published and has a draft by then. */
function learnersPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/learners`;
}

function movePath(world: World): string {
  return `${learnersPath(world)}/move?edition=1&all=on`;
}
