import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const positionRoute = "routes/learn.$code.$lessonId.position";

/** Learning: for who is enrolled, and nobody else, whatever their role. */
export const learningCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(
    "routes/_app.learn.$code._index",
    ({ course }) => `/learn/${course.code}`,
    "login lesson course course course course course course login course",
  ),
  loader(
    "routes/_app.learn.$code._index",
    ({ untouched }) => `/learn/${untouched.code}`,
    "login course course course course course course course login course",
  ),
  loader("routes/_app.learn.$code.$lessonId", ownLesson, "login 200 404 404 404 404 404 404 login 404"),
  loader("routes/_app.learn.$code.$lessonId", foreignLesson, "login 404 404 404 404 404 404 404 login 404"),
  action(
    "routes/_app.learn.$code.$lessonId",
    ownLesson,
    { intent: "complete" },
    "login next 404 404 404 404 404 404 login /login",
  ),
  action(
    "routes/_app.learn.$code.$lessonId",
    foreignLesson,
    { intent: "complete" },
    "login 404 404 404 404 404 404 404 login /login",
  ),
  action(
    positionRoute,
    positionIn(ownLesson),
    { active: "0", watched: "", position: "5", sequence: "1" },
    "login 200 404 404 404 404 404 404 login 404",
  ),
  action(
    positionRoute,
    positionIn(foreignLesson),
    { active: "0", watched: "" },
    "login 404 404 404 404 404 404 404 login 404",
  ),
  action(
    positionRoute,
    positionIn(ownLesson),
    { active: "-1", watched: "" },
    "login 400 400 400 400 400 400 400 login 400",
  ),
  loader(
    positionRoute,
    positionIn(ownLesson),
    "login lesson lesson lesson lesson lesson lesson lesson login lesson",
  ),
];

function ownLesson({ course }: World): string {
  return `/learn/${course.code}/${course.lessonIds[0]}`;
}

/** A lesson that exists, under a course that it does not belong to. */
function foreignLesson({ course, untouched }: World): string {
  return `/learn/${course.code}/${untouched.lessonIds[0]}`;
}

function positionIn(lesson: (world: World) => string): (world: World) => string {
  return (world) => `${lesson(world)}/position`;
}
