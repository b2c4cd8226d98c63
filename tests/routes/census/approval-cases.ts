import { action, type CensusCase, loader } from "./census-case";

/** Requests for enrolment: for the managers above who asks, instructors of the course, and admins. */
export const approvalCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app.team.approvals", approvals, "login 403 403 200 200 200 200 200 login /login"),
  action(
    "routes/_app.team.approvals",
    approvals,
    { intent: "decline", reason: "" },
    "login 403 403 400 400 400 400 400 login 400",
  ),
  action(
    "routes/_app.team.approvals",
    approvals,
    { intent: "approve", request: "019ac000-0000-7000-8000-000000000000" },
    "login 403 403 404 404 404 404 404 login /login",
  ),
  // The first who may decides; whoever else may is told that it is decided.
  action(
    "routes/_app.team.approvals",
    approvals,
    ({ request }) => ({ intent: "approve", request }),
    "login 403 403 200 404 409 404 409 login /login",
  ),
];

function approvals(): string {
  return "/team/approvals";
}
