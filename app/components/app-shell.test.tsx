// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen, within } from "@testing-library/react";
import House from "lucide-react/icons/house";
import Library from "lucide-react/icons/library";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { overwriteGetLocale } from "~/messages/compiled/runtime";
import { AppShell } from "./app-shell";

const nav = [
  { to: "/dashboard", label: "Dashboard", icon: House },
  { to: "/courses", label: "Courses", icon: Library },
];

function Page() {
  return (
    <AppShell
      viewer={{ name: "Ana Ruiz", role: "manager" }}
      nav={nav}
      preferences={{ locale: "de", theme: "dark" }}
    >
      <h1>Kurse</h1>
    </AppShell>
  );
}

function open(path: string) {
  const Stub = createRemixStub([{ path: "*", Component: Page }]);
  return render(<Stub initialEntries={[path]} />);
}

beforeEach(() => overwriteGetLocale(() => "de"));
afterEach(cleanup);

describe("the frame of a signed-in page", () => {
  it("leads the keyboard past the navigation to the main landmark", () => {
    open("/courses");
    const skip = screen.getByRole("link", { name: "Zum Inhalt springen" });
    expect(document.querySelector("a")).toBe(skip);
    expect(skip.getAttribute("href")).toBe("#main");
    expect(screen.getByRole("main").id).toBe("main");
    expect(within(screen.getByRole("main")).getByRole("heading").textContent).toBe("Kurse");
  });

  it("says what waits, in the navigation and, on phones, beside the folded one", () => {
    const items = [
      { to: "/my/learning", label: "Learning", icon: House, waiting: { count: 3, label: "3 are new" } },
      { to: "/courses", label: "Courses", icon: Library, waiting: { count: 0, label: "" } },
    ];
    const element = (
      <AppShell
        viewer={{ name: "Ana Ruiz", role: "manager" }}
        nav={items}
        preferences={{ locale: "de", theme: "dark" }}
      >
        <h1>Kurse</h1>
      </AppShell>
    );
    const Stub = createRemixStub([{ path: "*", Component: () => element }]);
    render(<Stub initialEntries={["/courses"]} />);
    expect(screen.getAllByText("3 are new")).toHaveLength(3);
    expect(screen.getAllByRole("link", { name: /Courses/ })).toHaveLength(2);
  });

  it("marks the page that is open, also from below it", () => {
    open("/courses/SEC-101");
    const links = screen.getAllByRole("link", { name: "Courses" });
    expect(links.map((link) => link.getAttribute("aria-current"))).toEqual(links.map(() => "page"));
    for (const other of screen.getAllByRole("link", { name: "Dashboard" })) {
      expect(other.hasAttribute("aria-current")).toBe(false);
    }
  });

  it("says who is logged in, and logs out by a post", () => {
    open("/courses");
    expect(screen.getAllByText("Führungskraft").length).toBeGreaterThan(0);
    for (const button of screen.getAllByRole("button", { name: "Abmelden", hidden: true })) {
      const form = button.closest("form");
      expect(form?.getAttribute("method")).toBe("post");
      expect(form?.getAttribute("action")).toBe("/logout");
    }
  });

  it("lets language and appearance be changed by a plain form that comes back here", () => {
    open("/courses?q=chemie&page=2");
    const form = screen.getByRole("form", { name: "Sprache und Darstellung" });
    expect(form.getAttribute("action")).toBe("/preferences");
    const values = Object.fromEntries(new FormData(form as HTMLFormElement));
    expect(values).toEqual({ locale: "de", theme: "dark", redirectTo: "/courses?q=chemie&page=2" });
  });
});
