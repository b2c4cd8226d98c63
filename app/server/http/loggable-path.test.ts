import { expect, it } from "vitest";
import { loggablePath } from "./loggable-path";

it.each([
  ["/courses?q=first+aid&category=safety", "/courses?q&category"],
  ["/courses/SEC-101", "/courses/SEC-101"],
  [
    "/learn/SEC-101/0b8a0020-9710-43b5-87bb-9f22d1fad73b",
    "/learn/SEC-101/0b8a0020-9710-43b5-87bb-9f22d1fad73b",
  ],
  ["/reset-password?token=Zk3fRr8Qm1x7C9vB2nL5pW", "/reset-password?token"],
  ["/verify-email/Zk3fRr8Qm1x7C9vB2nL5pWt0yH4s", "/verify-email/[…]"],
  ["/calendar/feed/Zk3fRr8Qm1x7C9vB2nL5pWt0yH4s.ics", "/calendar/feed/[…]"],
  ["/verify-email/Zk3fRr8Qm1x7C9vB2nL5pWt0yH4s.data?_routes=x", "/verify-email/[…]?_routes"],
  ["/?Zk3fRr8Qm1x7C9vB2nL5pWt0yH4s", "/?[…]"],
  ["/login?redirectTo=/courses?q=a", "/login?redirectTo"],
])("%s is logged as %s", (url, expected) => {
  expect(loggablePath(url)).toBe(expected);
});

it("is cut at a length that a log can bear", () => {
  expect(loggablePath(`/${"a/".repeat(5000)}`)).toHaveLength(300);
});
