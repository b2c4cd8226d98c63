import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const route = "routes/_app.teach.courses.$code.publishing";
const editions = "routes/_app.teach.courses.$code.editions";
const restore = "routes/_app.teach.courses.$code.restore";

/** Publishing: for those who author the course, and admins. */
export const publishingCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(route, publishing, "login 403 403 200 404 403 403 200 login /login"),
  loader(route, () => "/teach/courses/NONE-1/publishing", "login 403 403 404 404 403 403 404 login /login"),
  action(route, publishing, { intent: "delete" }, "login 403 403 400 400 403 403 400 login 400"),
  action(route, publishing, { intent: "unpublish" }, "login 403 403 409 404 403 403 409 login /login"),
  action(
    route,
    publishing,
    { intent: "publish" },
    "login 403 403 published 404 403 403 published login /login",
  ),
  action(route, publishing, { intent: "archive" }, "login 403 403 archived 404 403 403 409 login /login"),
  action(route, publishing, { intent: "remove" }, "login 403 403 409 404 403 403 409 login /login"),
  action(
    route,
    publishing,
    { intent: "republish" },
    "login 403 403 published 404 403 403 published login /login",
  ),
  loader(editions, editionsPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(
    editions,
    (world) => `${editionsPath(world)}?from=77`,
    "login 403 403 404 404 403 403 404 login /login",
  ),
  loader(restore, restorePath, "login 403 403 200 404 403 403 200 login /login"),
  loader(
    restore,
    (world) => `/teach/courses/${world.draft.code}/restore?kept=${none}`,
    "login 403 403 404 404 403 403 404 login /login",
  ),
  action(restore, restorePath, { edition: "1" }, "login 403 403 restored 404 403 403 restored login /login"),
  action(restore, restorePath, { edition: "0" }, "login 403 403 404 404 403 403 404 login 404"),
];

const none = "00000000-0000-7000-8000-000000000000";

function editionsPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/editions`;
}

function restorePath({ draft }: World): string {
  return `/teach/courses/${draft.code}/restore?edition=1`;
}

function publishing({ draft }: World): string {
  return `/teach/courses/${draft.code}/publishing`;
}
