import { action, type CensusCase, loader } from "./census-case";

const held = "routes/_app.held-form";
const path = () => "/held-form";

/** What was written when a log-in ran out: its writer's alone, and nobody here has any. */
export const heldFormCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(
    held,
    path,
    "login /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard login /dashboard",
  ),
  action(
    held,
    path,
    {},
    "login /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard login /dashboard",
  ),
];
