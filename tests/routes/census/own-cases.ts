import { action, type CensusCase, loader } from "./census-case";

/** The frame and the pages of everybody who is logged in. */
export const ownCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app", () => "/dashboard", "login 200 200 200 200 200 200 200 login 200"),
  loader("routes/_app.dashboard", () => "/dashboard", "login 200 200 200 200 200 200 200 login 200"),
  loader("routes/_app.my.learning", () => "/my/learning", "login 200 200 200 200 200 200 200 login 200"),
  loader(
    "routes/_app.my.certificates",
    () => "/my/certificates",
    "login 200 200 200 200 200 200 200 login 200",
  ),
  loader("routes/_app.my.profile", () => "/my/profile", "login 200 200 200 200 200 200 200 login 200"),
  action(
    "routes/_app.my.profile",
    () => "/my/profile",
    { firstName: "Ada", lastName: "Lovelace" },
    "login /my/profile?notice=saved /my/profile?notice=saved /my/profile?notice=saved /my/profile?notice=saved /my/profile?notice=saved /my/profile?notice=saved /my/profile?notice=saved login /login",
  ),
  action(
    "routes/_app.my.profile",
    () => "/my/profile",
    { firstName: "", lastName: "" },
    "login 400 400 400 400 400 400 400 login 400",
  ),
  action(
    "routes/_app.my.profile",
    () => "/my/profile",
    { intent: "remove-photo" },
    "login /my/profile?notice=photo-removed /my/profile?notice=photo-removed /my/profile?notice=photo-removed /my/profile?notice=photo-removed /my/profile?notice=photo-removed /my/profile?notice=photo-removed /my/profile?notice=photo-removed login /login",
  ),
  loader(
    "routes/_app.my.achievements",
    () => "/my/achievements",
    "login 200 200 200 200 200 200 200 login 200",
  ),
  loader("routes/_app.my.activity", () => "/my/activity", "login 200 200 200 200 200 200 200 login 200"),
  loader(
    "routes/my.activity[.csv]",
    () => "/my/activity.csv",
    "login /my/activity /my/activity /my/activity /my/activity /my/activity /my/activity /my/activity login /my/activity",
  ),
  action(
    "routes/my.activity[.csv]",
    () => "/my/activity.csv",
    { type: "login" },
    "login 200 200 200 200 200 200 200 login /login",
  ),
  loader("routes/_app.my.data", () => "/my/data", "login 200 200 200 200 200 200 200 login 200"),
  loader(
    "routes/my.data[.json]",
    () => "/my/data.json",
    "login /my/data /my/data /my/data /my/data /my/data /my/data /my/data login /my/data",
  ),
  action(
    "routes/my.data[.json]",
    () => "/my/data.json",
    {},
    "login 200 200 200 200 200 200 200 login /login",
  ),
  loader("routes/_app.styleguide", () => "/styleguide", "login 200 200 200 200 200 200 200 login 200"),
  loader(
    "routes/_app.styleguide_.empty",
    () => "/styleguide/empty",
    "login 200 200 200 200 200 200 200 login 200",
  ),
  loader("routes/_app.courses._index", () => "/courses", "login 200 200 200 200 200 200 200 login 200"),
];
