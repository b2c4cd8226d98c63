import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const files = "routes/_app.teach.courses.$code.files";
const none = "00000000-0000-7000-8000-000000000000";

/** The files of a course: for who teaches it and for admins. */
export const courseFileCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(files, filesPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(files, () => "/teach/courses/NONE-404/files", "login 403 403 404 404 403 403 404 login /login"),
  action(files, filesPath, { intent: "something" }, "login 403 403 400 404 403 403 400 login /login"),
  action(
    files,
    filesPath,
    { intent: "remove", file: none },
    "login 403 403 409 404 403 403 409 login /login",
  ),
];

function filesPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/files`;
}
