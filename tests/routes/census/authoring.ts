import { type CensusCase, loader } from "./census-case";

/** Courses as their authors have them: another trainer finds nothing, who may not author is refused. */
export const authoringCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app.teach._index", () => "/teach", "login 403 403 200 200 403 403 200 login /login"),
];
