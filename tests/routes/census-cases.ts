import type { World } from "./census-world";

/** Everybody who may come, in the order of the columns below. */
export const visitors = [
  "signed out",
  "employee",
  "another employee",
  "trainer of it",
  "other trainer",
  "manager of them",
  "other manager",
  "admin",
  "deactivated",
  "deactivated, unheard",
] as const;

export type Visitor = (typeof visitors)[number];

export interface CensusCase {
  /** Remix's id of the route. */
  route: string;
  handler: "loader" | "action";
  path: (world: World) => string;
  /** What is sent, to actions. */
  form?: Record<string, string>;
  /**
   * The answers, in the order of `visitors`: a status, `login` (to the log-in page, and back here from there), or
   * where a redirect leads to. “It” is the course or certificate of the employee, whose manager is “of them”. The
   * deactivated one was an admin, and has cookies that are minutes old; “unheard” is in a process that has not heard
   * of it yet, so that the handler alone stands before what is asked.
   */
  answers: string;
}

/** What every loader and action says to everybody. A handler that has no line here fails the structural test. */
export const censusCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("root", () => "/", "200 200 200 200 200 200 200 200 200 200"),
  loader(
    "routes/_index",
    () => "/",
    "200 /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard 200 /dashboard",
  ),
  loader(
    "routes/_auth.login",
    () => "/login",
    "200 /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard 200 /dashboard",
  ),
  action(
    "routes/_auth.login",
    () => "/login",
    { email: "nobody@example.com", password: "not their password" },
    "400 /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard 400 /dashboard",
  ),
  loader("routes/logout", () => "/logout", "/ / / / / / / / / /"),
  action(
    "routes/logout",
    () => "/logout",
    {},
    "/login /login /login /login /login /login /login /login /login /login",
  ),
  loader("routes/preferences", () => "/preferences", "/ / / / / / / / / /"),
  action(
    "routes/preferences",
    () => "/preferences",
    { theme: "dark", redirectTo: "/courses" },
    "/courses /courses /courses /courses /courses /courses /courses /courses /courses /login",
  ),
  loader("routes/$", () => "/no-such-page", "404 404 404 404 404 404 404 404 404 404"),
  action("routes/$", () => "/no/such/page", {}, "404 404 404 404 404 404 404 404 404 404"),

  // The frame and the pages of everybody who is logged in.
  loader("routes/_app", () => "/dashboard", "login 200 200 200 200 200 200 200 login 200"),
  loader("routes/_app.dashboard", () => "/dashboard", "login 200 200 200 200 200 200 200 login 200"),
  loader("routes/_app.my.learning", () => "/my/learning", "login 200 200 200 200 200 200 200 login 200"),
  loader(
    "routes/_app.my.certificates",
    () => "/my/certificates",
    "login 200 200 200 200 200 200 200 login 200",
  ),
  loader("routes/_app.styleguide", () => "/styleguide", "login 200 200 200 200 200 200 200 login 200"),
  loader(
    "routes/_app.styleguide_.empty",
    () => "/styleguide/empty",
    "login 200 200 200 200 200 200 200 login 200",
  ),
  loader("routes/_app.courses._index", () => "/courses", "login 200 200 200 200 200 200 200 login 200"),

  // A course: published, a draft, and addresses of none.
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

  // Learning: for who is enrolled, and nobody else, whatever their role.
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

  // A certificate: the document for its owner, the managers above them and admins; what it says for everybody.
  loader(
    "routes/certificates.$id[.pdf]",
    ({ certificate }) => `/certificates/${certificate.id}.pdf`,
    "login 200 404 404 404 200 404 200 login 404",
  ),
  loader(
    "routes/certificates.$id[.pdf]",
    ({ employee }) => `/certificates/${employee.userId}.pdf`,
    "login 404 404 404 404 404 404 404 login 404",
  ),
  loader(
    "routes/verify.$certificate",
    ({ certificate }) => `/verify/${certificate.number}`,
    "200 200 200 200 200 200 200 200 200 200",
  ),
  loader(
    "routes/verify.$certificate",
    () => "/verify/00000000000000000000000000",
    "404 404 404 404 404 404 404 404 404 404",
  ),
];

/** Words for places that depend on the world; `at` is the path of the case. */
export function placeOf(word: string, { at, world }: { at: string; world: World }): string {
  const [lesson = "", next = ""] = world.course.lessonIds;
  const places: Record<string, string> = {
    login: at === "/dashboard" ? "/login" : `/login?${new URLSearchParams({ redirectTo: at })}`,
    self: at,
    // Who may read no lesson of a course is led to its page, which says why or that there is none.
    course: at.replace("/learn/", "/courses/"),
    learn: `/learn/${world.startable.code}`,
    lesson: `/learn/${world.course.code}/${lesson}`,
    next: `/learn/${world.course.code}/${next}`,
  };
  return places[word] ?? word;
}

function loader(route: string, path: CensusCase["path"], answers: string): CensusCase {
  return { route, handler: "loader", path, answers };
}

function action(
  route: string,
  path: CensusCase["path"],
  form: Record<string, string>,
  answers: string,
): CensusCase {
  return { route, handler: "action", path, form, answers };
}

function courseAt(which: "open" | "draft" | "startable" | "leavable"): CensusCase["path"] {
  return (world) => `/courses/${world[which].code}`;
}

function ownLesson({ course }: World): string {
  return `/learn/${course.code}/${course.lessonIds[0]}`;
}

/** A lesson that exists, under a course that it does not belong to. */
function foreignLesson({ course, untouched }: World): string {
  return `/learn/${course.code}/${untouched.lessonIds[0]}`;
}
