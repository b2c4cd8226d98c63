import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const module = "routes/_app.teach.courses.$code.modules.$moduleId";
const lesson = "routes/_app.teach.courses.$code.lessons.$lessonId";
/** Saves over a version that nobody has seen. */
const late = { intent: "save", title: "Late", markdown: "Late.", version: "0" };
const text = "routes/_app.teach.courses.$code.text";
const textImport = "routes/_app.teach.courses.$code.text_.$importId";
const archive = "routes/teach.courses.$code.text[.zip]";
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
    "login 403 403 stayed-up 404 403 403 stayed-up login /login",
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
  action(
    "routes/_app.teach.courses.$code.outline",
    changesPath,
    ({ draft }) => ({
      intent: "drop",
      lesson: draft.lessonIds[0] ?? "",
      toModule: none,
      position: "1",
      seen: "",
    }),
    "login 403 403 200 404 403 403 200 login /login",
  ),
  action(
    "routes/_app.teach.courses.$code.outline",
    changesPath,
    { intent: "drop" },
    "login 403 403 200 404 403 403 200 login /login",
  ),
  loader(module, newModulePath, "login 403 403 200 404 403 403 200 login /login"),
  loader(module, noModulePath, "login 403 403 404 404 403 403 404 login /login"),
  action(module, newModulePath, { title: "" }, "login 403 403 400 404 403 403 400 login /login"),
  action(module, noModulePath, { title: "A" }, "login 403 403 404 404 403 403 404 login /login"),
  loader(lesson, lessonPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(lesson, noLessonPath, "login 403 403 404 404 403 403 404 login /login"),
  action(lesson, lessonPath, { title: "" }, "login 403 403 400 404 403 403 400 login /login"),
  action(lesson, lessonPath, { intent: "preview" }, "login 403 403 200 404 403 403 200 login /login"),
  action(lesson, lessonPath, late, "login 403 403 409 404 403 403 409 login /login"),
  action(lesson, noLessonPath, late, "login 403 403 404 404 403 403 404 login /login"),
  loader(text, textPath, "login 403 403 200 404 403 403 200 login /login"),
  action(text, textPath, {}, "login 403 403 400 404 403 403 400 login /login"),
  // What one author has had looked through, no other brings in.
  loader(textImport, importPath, "login 403 403 200 404 403 403 used login /login"),
  action(textImport, importPath, {}, "login 403 403 409 404 403 403 used login /login"),
  loader(archive, archivePath, "login 403 403 text text 403 403 text login text"),
  action(archive, archivePath, {}, "login 403 403 200 404 403 403 200 login /login"),
];

function textPath(world: World): string {
  return `${outlinePath(world)}/text`;
}

function importPath(world: World): string {
  return `${textPath(world)}/${world.textImportId}`;
}

function archivePath(world: World): string {
  return `${outlinePath(world)}/text.zip`;
}

function newModulePath(world: World): string {
  return `${outlinePath(world)}/modules/new`;
}

function noModulePath(world: World): string {
  return `${outlinePath(world)}/modules/${none}`;
}

function lessonPath(world: World): string {
  return `${outlinePath(world)}/lessons/${world.draft.lessonIds[0]}`;
}

function noLessonPath(world: World): string {
  return `${outlinePath(world)}/lessons/${none}`;
}

function outlinePath({ draft }: World): string {
  return `/teach/courses/${draft.code}`;
}

function changesPath(world: World): string {
  return `${outlinePath(world)}/outline`;
}
