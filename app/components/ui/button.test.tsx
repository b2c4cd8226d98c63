// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button, ButtonAnchor, ButtonLink } from "./button";

afterEach(cleanup);

describe("a button", () => {
  it("does what it says when pressed", () => {
    const pressed = vi.fn();
    render(<Button onClick={pressed}>Save draft</Button>);
    fireEvent.click(screen.getByRole("button", { name: "Save draft" }));
    expect(pressed).toHaveBeenCalledOnce();
  });

  it("keeps the focus and takes no press while busy", () => {
    const pressed = vi.fn();
    render(
      <Button busy busyLabel="Saving" onClick={pressed}>
        Save draft
      </Button>,
    );
    const button = screen.getByRole<HTMLButtonElement>("button", { name: "Saving" });
    fireEvent.click(button);
    expect(pressed).not.toHaveBeenCalled();
    expect(button.disabled).toBe(false);
    expect(button.getAttribute("aria-disabled")).toBe("true");
  });

  it("goes somewhere as a link, inside the site or out of it", () => {
    const Component = () => (
      <>
        <ButtonLink to="/courses">View course</ButtonLink>
        <ButtonAnchor href="/certificates/1.pdf" download>
          Download
        </ButtonAnchor>
      </>
    );
    const Stub = createRemixStub([{ path: "/", Component }]);
    render(<Stub />);
    expect(screen.getByRole("link", { name: "View course" }).getAttribute("href")).toBe("/courses");
    expect(screen.getByRole("link", { name: "Download" }).hasAttribute("download")).toBe(true);
  });
});
