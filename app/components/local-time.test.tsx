// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { LocalTime } from "./local-time";

afterEach(cleanup);

const told = { timeZone: "Europe/Berlin", locale: "en", now: "2026-11-23T08:00:00Z" };

it("shows a moment in the reader's words and keeps the exact one", () => {
  render(<LocalTime {...told} value="2026-11-24T14:00:00+01:00" />);
  const time = screen.getByText("tomorrow, 14:00");
  expect(time.getAttribute("datetime")).toBe("2026-11-24T13:00:00.000Z");
  expect(time.getAttribute("title")).toContain("24 November 2026");
});

it("keeps a plain day plain", () => {
  render(<LocalTime {...told} value="2026-12-04" />);
  expect(screen.getByText("4 December").getAttribute("datetime")).toBe("2026-12-04");
});
