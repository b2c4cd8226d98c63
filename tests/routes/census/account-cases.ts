import { action, type CensusCase, loader } from "./census-case";

const signedOut = "/dashboard /dashboard /dashboard /dashboard /dashboard /dashboard /dashboard";
const all = (answer: string) => Array.from({ length: 10 }, () => answer).join(" ");
const newcomer = { firstName: "Nora", lastName: "Neu", password: "a lantern behind the door" };

/** Getting an account, getting back into it, and looking after it. */
export const accountCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader("routes/_auth.register", () => "/register", `200 ${signedOut} 200 /dashboard`),
  action(
    "routes/_auth.register",
    () => "/register",
    { email: "nora@example.com", ...newcomer },
    `/verify-email?sent=registration ${signedOut} /verify-email?sent=registration /dashboard`,
  ),
  loader("routes/_auth.verify-email._index", () => "/verify-email", `200 ${signedOut} 200 /dashboard`),
  action(
    "routes/_auth.verify-email._index",
    () => "/verify-email",
    { email: "nobody" },
    `400 ${signedOut} 400 /dashboard`,
  ),
  loader("routes/_auth.verify-email.$token", () => "/verify-email/no-such-token", all("404")),
  action("routes/_auth.verify-email.$token", () => "/verify-email/no-such-token", {}, all("404")),
  loader("routes/_auth.forgot-password", () => "/forgot-password", `200 ${signedOut} 200 /dashboard`),
  action(
    "routes/_auth.forgot-password",
    () => "/forgot-password",
    { email: "nobody@example.com" },
    `/forgot-password?sent ${signedOut} /forgot-password?sent /dashboard`,
  ),
  loader("routes/_auth.reset-password", () => "/reset-password?token=none", all("404")),
  action(
    "routes/_auth.reset-password",
    () => "/reset-password",
    { token: "none", password: newcomer.password },
    all("404"),
  ),
  loader("routes/_app.my.security", () => "/my/security", "login 200 200 200 200 200 200 200 login 404"),
  action(
    "routes/_app.my.security",
    () => "/my/security",
    { intent: "change-password", currentPassword: "whatever it is", newPassword: "short" },
    "login 400 400 400 400 400 400 400 login 400",
  ),
  action(
    "routes/_app.my.security",
    () => "/my/security",
    { intent: "cancel-email-change" },
    `login ${Array.from({ length: 7 }, () => "/my/security?notice=email-cancelled").join(" ")} login /login`,
  ),
  loader(
    "routes/_app.my.security_.sessions",
    () => "/my/security/sessions",
    `login ${Array.from({ length: 7 }, () => "/my/security").join(" ")} login /my/security`,
  ),
  action(
    "routes/_app.my.security_.sessions",
    () => "/my/security/sessions",
    { intent: "log-out", sessionId: "0199f3a0-0000-7000-8000-000000000001" },
    `login ${Array.from({ length: 7 }, () => "/my/security?notice=session").join(" ")} login /login`,
  ),
  action(
    "routes/_app.my.security_.sessions",
    () => "/my/security/sessions",
    { intent: "log-out-everywhere" },
    `login ${Array.from({ length: 7 }, () => "/login?notice=everywhere").join(" ")} login /login`,
  ),
];
