import type { World } from "../census-world";
import { type CensusCase, loader } from "./census-case";

const first = "routes/_app.teach.courses.$code.preview._index";
const lesson = "routes/_app.teach.courses.$code.preview.$lessonId";

/** A draft as learners would see it, for those who author it. */
export const previewCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(first, previewPath, "login 403 403 previewed 404 403 403 previewed login /login"),
  loader(lesson, lessonPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(
    lesson,
    (world) => `${previewPath(world)}/00000000-0000-7000-8000-000000000000`,
    "login 403 403 404 404 403 403 404 login /login",
  ),
];

function previewPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/preview`;
}

function lessonPath(world: World): string {
  return `${previewPath(world)}/${world.draft.lessonIds[0]}`;
}
