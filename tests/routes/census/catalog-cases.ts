import { action, type CensusCase, loader } from "./census-case";

/** A course: published, a draft, and addresses of none. */
export const catalogCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app.courses.$code", courseAt("open"), "login 200 200 200 200 200 200 200 login 200"),
  loader("routes/_app.courses.$code", courseAt("draft"), "login 404 404 200 404 404 404 200 login 200"),
  loader("routes/_app.courses.$code", () => "/courses/NONE-1", "login 404 404 404 404 404 404 404 login 404"),
  loader("routes/_app.courses.$code", () => "/courses/..%2f1", "login 404 404 404 404 404 404 404 login 404"),
  action(
    "routes/_app.courses.$code",
    courseAt("open"),
    { intent: "enrol" },
    "login self self self self self self self login /login",
  ),
  action(
    "routes/_app.courses.$code",
    courseAt("draft"),
    { intent: "enrol" },
    "login 404 404 409 404 404 404 409 login /login",
  ),
  action(
    "routes/_app.courses.$code",
    courseAt("startable"),
    { intent: "start" },
    "login learn 409 409 409 409 409 409 login /login",
  ),
  action(
    "routes/_app.courses.$code",
    courseAt("leavable"),
    { intent: "withdraw" },
    "login self 409 409 409 409 409 409 login /login",
  ),
  action(
    "routes/_app.courses.$code",
    courseAt("open"),
    { intent: "delete" },
    "login 400 400 400 400 400 400 400 login 400",
  ),
];

function courseAt(which: "open" | "draft" | "startable" | "leavable"): CensusCase["path"] {
  return (world) => `/courses/${world[which].code}`;
}
