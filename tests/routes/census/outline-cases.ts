import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const none = "00000000-0000-7000-8000-000000000000";

/** A course's outline and the editors of what is in it: for who teaches it and for admins. */
export const outlineCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(
    "routes/_app.teach.courses.$code._index",
    outlinePath,
    "login 403 403 200 404 403 403 200 login /login",
  ),
  loader(
    "routes/_app.teach.courses.$code._index",
    () => "/teach/courses/NONE-404",
    "login 403 403 404 404 403 403 404 login /login",
  ),
  loader(
    "routes/_app.teach.courses.$code.outline",
    changesPath,
    "login 403 403 outline outline 403 403 outline login outline",
  ),
  action(
    "routes/_app.teach.courses.$code.outline",
    changesPath,
    ({ draft }) => ({ intent: "up", lesson: draft.lessonIds[0] ?? "" }),
    "login 403 403 moved-up 404 403 403 moved-up login /login",
  ),
  action(
    "routes/_app.teach.courses.$code.outline",
    changesPath,
    { intent: "restore", item: none },
    "login 403 403 gone 404 403 403 gone login /login",
  ),
  action(
    "routes/_app.teach.courses.$code.outline",
    changesPath,
    { intent: "something" },
    "login 403 403 not-understood 404 403 403 not-understood login /login",
  ),
];

function outlinePath({ draft }: World): string {
  return `/teach/courses/${draft.code}`;
}

function changesPath(world: World): string {
  return `${outlinePath(world)}/outline`;
}
