import { fileHref } from "~/domain/files/file-name";
import { type CensusCase, loader } from "./census-case";

/** A file: for whoever may see what it belongs to. */
export const fileCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(
    "routes/files.$id.$name",
    ({ lessonFile }) => fileHref(lessonFile),
    "login 200 404 200 404 404 404 200 login 404",
  ),
  loader(
    "routes/files.$id.$name",
    ({ lessonFile }) => fileHref({ ...lessonFile, name: "another.vtt" }),
    "login 404 404 404 404 404 404 404 login 404",
  ),
];
