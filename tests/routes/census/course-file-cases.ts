import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const files = "routes/_app.teach.courses.$code.files";
const cover = "routes/_app.teach.courses.$code.cover";
const uploads = "routes/teach.courses.$code.uploads";
const upload = "routes/teach.courses.$code.uploads_.$uploadId";
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
  loader(cover, coverPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(cover, () => "/teach/courses/NONE-404/cover", "login 403 403 404 404 403 403 404 login /login"),
  action(cover, coverPath, { intent: "something" }, "login 403 403 400 404 403 403 400 login /login"),
  action(
    cover,
    coverPath,
    { intent: "remove" },
    "login 403 403 uncovered 404 403 403 uncovered login /login",
  ),
  loader(uploads, uploadsPath, "login 403 403 files files 403 403 files login files"),
  // A form is no upload: 412, as tus has it.
  action(uploads, uploadsPath, {}, "login 403 403 412 412 403 403 412 login 412"),
  loader(upload, uploadPath, "login 403 403 404 404 403 403 404 login /login"),
  action(upload, uploadPath, {}, "login 403 403 404 404 403 403 404 login /login"),
];

function coverPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/cover`;
}

function uploadsPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/uploads`;
}

function uploadPath(world: World): string {
  return `${uploadsPath(world)}/${none}`;
}

function filesPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/files`;
}
