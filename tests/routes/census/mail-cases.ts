import { type CensusCase, loader } from "./census-case";

const all = (answer: string) => Array.from({ length: 10 }, () => answer).join(" ");

/** Mails of demo mode (which tests run in): for everybody at the machine, signed out too. */
export const mailCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/demo.mail._index", () => "/demo/mail", all("200")),
  loader("routes/demo.mail.$id", ({ employee }) => `/demo/mail/${employee.userId}`, all("404")),
  loader("routes/demo.mail.$id", () => "/demo/mail/..%2fsecrets", all("404")),
];
