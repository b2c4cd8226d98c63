import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const everybodys = "login 200 200 200 200 200 200 200 login 200";
const evidence = { description: "My report", url: "https://example.com/report" };

/** One's own skills: everybody sees the framework, and nobody but the holder what somebody holds. */
export const skillCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app.my.skills._index", () => "/my/skills", everybodys),
  loader("routes/_app.my.skills.$skillId", skillPath, everybodys),
  loader(
    "routes/_app.my.skills.$skillId",
    () => "/my/skills/not-an-id",
    "login 404 404 404 404 404 404 404 login 404",
  ),
  loader(
    "routes/_app.my.skills.$skillId_.evidence",
    evidencePath,
    "login 200 404 404 404 404 404 404 login 404",
  ),
  action(
    "routes/_app.my.skills.$skillId_.evidence",
    evidencePath,
    { intent: "add", ...evidence },
    "login self 404 404 404 404 404 404 login /login",
  ),
  action(
    "routes/_app.my.skills.$skillId_.evidence",
    evidencePath,
    { intent: "remove", evidenceId: "00000000-0000-7000-8000-000000000000" },
    "login 404 404 404 404 404 404 404 login /login",
  ),
  action(
    "routes/_app.my.skills.$skillId",
    skillPath,
    { intent: "level", level: "intermediate" },
    "login saved 409 409 409 409 409 409 login /login",
  ),
  action(
    "routes/_app.my.skills.$skillId",
    skillPath,
    { intent: "claim", level: "beginner", ...evidence },
    "login 409 saved saved saved saved saved saved login /login",
  ),
  action(
    "routes/_app.my.skills.$skillId",
    skillPath,
    { intent: "remove" },
    "login /my/skills /my/skills /my/skills /my/skills /my/skills /my/skills /my/skills login /login",
  ),
];

function skillPath({ skillId }: World): string {
  return `/my/skills/${skillId}`;
}

function evidencePath(world: World): string {
  return `${skillPath(world)}/evidence`;
}
