// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { overwriteGetLocale } from "~/messages/compiled/runtime";
import { ErrorScreen, errorWords } from "./error-screen";

beforeEach(() => overwriteGetLocale(() => "en"));
afterEach(cleanup);

describe("an error page", () => {
  it("says what to do and leads to the start page", () => {
    render(<ErrorScreen status={404} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This page does not exist");
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/"]);
  });

  it("offers the log-in page to people who are not logged in", () => {
    render(<ErrorScreen status={401} />);
    expect(screen.getByRole("link", { name: "Log in" }).getAttribute("href")).toBe("/login");
  });

  it("names the request and offers another try when the fault is ours", () => {
    render(<ErrorScreen status={503} requestId="req-7" />);
    expect(screen.getByText("Reference for support: req-7")).toBeTruthy();
    expect(screen.getByText("Try again").getAttribute("href")).toBe("");
  });

  it("has words for every status", () => {
    expect(errorWords(418)).toEqual(errorWords(404));
    expect(errorWords(502)).toEqual(errorWords(500));
    expect(errorWords(429).title).toBe("Too many tries");
  });
});
