// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { keepEventsWhileHydrating } from "./events-while-hydrating";

it("keeps events from the page's listeners, not from the browser, until they are let through", () => {
  const seen: string[] = [];
  document.addEventListener("keydown", () => seen.push("page"), { capture: true });
  const letThrough = keepEventsWhileHydrating();
  const press = () => document.body.dispatchEvent(new Event("keydown", { bubbles: true, cancelable: true }));
  expect(press()).toBe(true);
  expect(seen).toEqual([]);
  letThrough();
  press();
  expect(seen).toEqual(["page"]);
});
