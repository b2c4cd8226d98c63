import { action, type CensusCase, loader } from "./census-case";

/** What everybody may ask for, and logging in and out. */
export const publicCases: CensusCase[] = [
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
];
