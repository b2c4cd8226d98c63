import { action, type CensusCase, loader } from "./census-case";

/** Everybody's own preferences. */
export const preferenceCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_app.my.preferences", preferences, "login 200 200 200 200 200 200 200 login 200"),
  action(
    "routes/_app.my.preferences",
    preferences,
    { intent: "training", learningStyle: "reading" },
    "login /my/preferences?saved=training /my/preferences?saved=training /my/preferences?saved=training /my/preferences?saved=training /my/preferences?saved=training /my/preferences?saved=training /my/preferences?saved=training login /login",
  ),
  action(
    "routes/_app.my.preferences",
    preferences,
    { intent: "training", learningStyle: "telepathy" },
    "login 400 400 400 400 400 400 400 login 400",
  ),
  action(
    "routes/_app.my.preferences",
    preferences,
    { intent: "appearance", locale: "en", theme: "dark", timeZone: "Europe/Berlin" },
    "login /my/preferences?saved=appearance /my/preferences?saved=appearance /my/preferences?saved=appearance /my/preferences?saved=appearance /my/preferences?saved=appearance /my/preferences?saved=appearance /my/preferences?saved=appearance login /login",
  ),
  action(
    "routes/_app.my.preferences",
    preferences,
    { intent: "appearance", locale: "en", theme: "dark", timeZone: "Europe/Atlantis" },
    "login 400 400 400 400 400 400 400 login 400",
  ),
];

function preferences(): string {
  return "/my/preferences";
}
