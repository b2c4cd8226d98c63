// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Popover } from "./popover";
import { Toast } from "./toast";
import { Tooltip } from "./tooltip";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function stub(element: ReactElement) {
  const Stub = createRemixStub([{ path: "/", Component: () => element }]);
  return <Stub />;
}

const dialog = stub(
  <Dialog
    trigger={{ label: "Withdraw", to: "/withdraw" }}
    title="Withdraw from this course?"
    description="Your seat goes to somebody else."
    closeLabel="Close"
  >
    {(close) => (
      <button type="button" onClick={close}>
        Stay enrolled
      </button>
    )}
  </Dialog>,
);

describe("a dialog", () => {
  it("is a link to a page without scripting", () => {
    // On the server React warns of the stub router's layout effects, which the real server's router has not.
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(renderToString(dialog)).toContain('href="/withdraw"');
  });

  it("opens over the page, says what it is about, and gives the focus back", async () => {
    render(dialog);
    const opener = screen.getByRole("link", { name: "Withdraw" });
    fireEvent.click(opener);
    const window = screen.getByRole("dialog", { name: "Withdraw from this course?" });
    expect(document.getElementById(window.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "Your seat goes to somebody else.",
    );
    fireEvent.click(screen.getByRole("button", { name: "Stay enrolled" }));
    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("leaves a click for a new tab to the browser", () => {
    render(dialog);
    fireEvent.click(screen.getByRole("link", { name: "Withdraw" }), { ctrlKey: true });
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a popover", () => {
  const popover = (
    <Popover label="Filters" panelLabel="Filters">
      Only with a certificate
    </Popover>
  );

  it("is a disclosure with all its content without scripting", () => {
    expect(renderToString(popover)).toMatch(/<details.*<summary.*Filters.*Only with a certificate/);
  });

  it("opens a named panel", () => {
    render(popover);
    fireEvent.click(screen.getByRole("button", { name: "Filters" }));
    expect(screen.getByRole("dialog", { name: "Filters" }).textContent).toBe("Only with a certificate");
  });
});

describe("a tooltip", () => {
  const tooltip = (
    <Tooltip text="Copies all lessons">
      <Button>Duplicate</Button>
    </Tooltip>
  );

  it("is the control's title without scripting", () => {
    expect(renderToString(tooltip)).toContain('title="Copies all lessons"');
  });

  it("describes the control when it has the focus", async () => {
    render(tooltip);
    fireEvent.focus(screen.getByRole("button", { name: "Duplicate" }));
    await waitFor(() => expect(screen.getByRole("tooltip").textContent).toBe("Copies all lessons"));
  });
});

describe("a toast", () => {
  const toast = <Toast text="The draft is saved." words={{ close: "Close", region: "Messages" }} />;

  it("is a message that stays without scripting", () => {
    expect(renderToString(toast)).toMatch(/role="status".*The draft is saved\./);
  });

  it("can be sent away", async () => {
    render(toast);
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Close" })).toBeNull());
  });
});
