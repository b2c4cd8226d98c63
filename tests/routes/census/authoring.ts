import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const listed = "/teach?notice=created";
const copied = "/teach/courses/CENSUS-2/facts?notice=duplicated";
const duplicate = "routes/_app.teach.courses.$code.duplicate";
const facts = "routes/_app.teach.courses.$code.facts";
const course = {
  title: "Counting",
  description: "One by one.",
  language: "en",
  category: "technical",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: "1",
  selfEnrolment: "open",
};

/** Courses as their authors have them: another trainer finds nothing, who may not author is refused. */
export const authoringCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app.teach._index", () => "/teach", "login 403 403 200 200 403 403 200 login /login"),
  loader("routes/_app.teach.courses.new", newPath, "login 403 403 200 200 403 403 200 login 200"),
  action("routes/_app.teach.courses.new", newPath, {}, "login 403 403 400 400 403 403 400 login 400"),
  action(
    "routes/_app.teach.courses.new",
    newPath,
    { code: "CENSUS-1", ...course },
    `login 403 403 ${listed} 409 403 403 409 login /login`,
  ),
  loader(facts, factsPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(facts, () => "/teach/courses/NONE-404/facts", "login 403 403 404 404 403 403 404 login /login"),
  action(facts, factsPath, {}, "login 403 403 400 404 403 403 400 login /login"),
  action(facts, factsPath, lateFacts, "login 403 403 409 404 403 403 409 login /login"),
  loader(duplicate, duplicatePath, "login 403 403 200 404 403 403 200 login /login"),
  action(duplicate, duplicatePath, { code: "x" }, "login 403 403 400 404 403 403 400 login /login"),
  action(
    duplicate,
    duplicatePath,
    { code: "CENSUS-2", title: "Copy" },
    `login 403 403 ${copied} 404 403 403 409 login /login`,
  ),
];

function duplicatePath({ draft }: World): string {
  return `/teach/courses/${draft.code}/duplicate`;
}

/** Saves over a version that nobody has seen. */
function lateFacts({ draft }: World): Record<string, string> {
  return { ...course, code: draft.code, version: "0" };
}

function factsPath({ draft }: World): string {
  return `/teach/courses/${draft.code}/facts`;
}

function newPath(): string {
  return "/teach/courses/new";
}
