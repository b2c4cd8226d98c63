import { action, type CensusCase, loader } from "./census-case";

const all = (answer: string) => Array.from({ length: 10 }, () => answer).join(" ");
const saved = "/my/notifications?saved#settings";

/** Mails of demo mode (which tests run in): for everybody at the machine, signed out too. One's own notifications. */
export const mailCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/demo.mail._index", () => "/demo/mail", all("200")),
  loader("routes/demo.mail.$id", ({ employee }) => `/demo/mail/${employee.userId}`, all("404")),
  loader("routes/demo.mail.$id", () => "/demo/mail/..%2fsecrets", all("404")),
  loader("routes/_app.my.notifications", own, "login 200 200 200 200 200 200 200 login 200"),
  action(
    "routes/_app.my.notifications",
    own,
    { intent: "read", id: "019ac000-0000-7000-8000-000000000000" },
    "login 404 404 404 404 404 404 404 login /login",
  ),
  action(
    "routes/_app.my.notifications",
    own,
    { intent: "read-all" },
    "login self self self self self self self login /login",
  ),
  action(
    "routes/_app.my.notifications",
    own,
    { intent: "save", reminderDays: "7" },
    `login ${saved} ${saved} ${saved} ${saved} ${saved} ${saved} ${saved} login /login`,
  ),
  action(
    "routes/_app.my.notifications",
    own,
    { intent: "save", reminderDays: "-1" },
    "login 400 400 400 400 400 400 400 login 400",
  ),
];

function own(): string {
  return "/my/notifications";
}
