// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Menu } from "./menu";

function openMenu() {
  render(
    <>
      <Menu trigger="Actions">
        <a href="#copy">Duplicate</a>
      </Menu>
      <button type="button">Elsewhere</button>
    </>,
  );
  const details = document.querySelector("details");
  if (!details) throw new Error("no menu");
  details.open = true;
  return details;
}

let details: HTMLDetailsElement;
beforeEach(() => {
  details = openMenu();
});
afterEach(cleanup);

describe("a menu", () => {
  it("closes on Escape and gives the focus back to its button", () => {
    const item = screen.getByText("Duplicate");
    item.focus();
    fireEvent.keyDown(item, { key: "Escape" });
    expect(details.open).toBe(false);
    expect(document.activeElement?.tagName).toBe("SUMMARY");
  });

  it("stays open for every other key", () => {
    fireEvent.keyDown(screen.getByText("Duplicate"), { key: "a" });
    expect(details.open).toBe(true);
  });

  it("closes when the focus goes elsewhere, not when it moves inside", () => {
    const item = screen.getByText("Duplicate");
    fireEvent.blur(item, { relatedTarget: details.querySelector("summary") });
    expect(details.open).toBe(true);
    fireEvent.blur(item, { relatedTarget: screen.getByText("Elsewhere") });
    expect(details.open).toBe(false);
  });

  it("closes when a link in it is followed", () => {
    fireEvent.click(screen.getByText("Duplicate"));
    expect(details.open).toBe(false);
  });
});
