import { type CensusCase, loader } from "./census-case";

/** A certificate: the document for its owner, the managers above them and admins; what it says for everybody. */
export const certificateCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(
    "routes/certificates.$id[.pdf]",
    ({ certificate }) => `/certificates/${certificate.id}.pdf`,
    "login 200 404 404 404 200 404 200 login 404",
  ),
  loader(
    "routes/certificates.$id[.pdf]",
    ({ employee }) => `/certificates/${employee.userId}.pdf`,
    "login 404 404 404 404 404 404 404 login 404",
  ),
  loader(
    "routes/verify.$certificate",
    ({ certificate }) => `/verify/${certificate.number}`,
    "200 200 200 200 200 200 200 200 200 200",
  ),
  loader(
    "routes/verify.$certificate",
    () => "/verify/00000000000000000000000000",
    "404 404 404 404 404 404 404 404 404 404",
  ),
];
