import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const route = "routes/_app.teach.courses.$code.publishing";

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
];

function publishing({ draft }: World): string {
  return `/teach/courses/${draft.code}/publishing`;
}
