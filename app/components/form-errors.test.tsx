// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { overwriteGetLocale } from "~/messages/compiled/runtime";
import { FormErrors, type FormProblem } from "./form-errors";

beforeEach(() => overwriteGetLocale(() => "en"));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function stub(problems: FormProblem[], takesFocus?: boolean) {
  const Stub = createRemixStub([
    { path: "/", Component: () => <FormErrors problems={problems} takesFocus={takesFocus} /> },
  ]);
  return <Stub />;
}

const email = { id: "email", label: "E-mail", message: "Enter an e-mail address." };

describe("the summary of what is wrong in a form", () => {
  it("takes the focus and leads to each field", () => {
    render(stub([email, { message: "This course is full." }]));
    const summary = screen.getByRole("alert");
    expect(document.activeElement).toBe(summary);
    expect(summary.textContent).toContain("2 things need your attention");
    const links = screen.getAllByRole("link");
    expect(links.map((link) => [link.getAttribute("href"), link.textContent])).toEqual([
      ["#email", "E-mail: Enter an e-mail address."],
    ]);
    expect(summary.textContent).toContain("This course is full.");
  });

  it("asks the browser for the focus where no script runs", () => {
    // On the server React warns of the stub router's layout effects, which the real server's router has not.
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(renderToString(stub([email]))).toMatch(/role="alert" tabindex="-1" autofocus=""/i);
  });

  it("leaves the focus where it is when told so", () => {
    render(stub([email], false));
    expect(document.activeElement).not.toBe(screen.getByRole("alert"));
  });

  it("leaves the focus in the field in which somebody types, and takes it when they send again", async () => {
    const Page = () => {
      const [problems, setProblems] = useState([email, { message: "This course is full." }]);
      return (
        <form onSubmit={(event) => event.preventDefault()}>
          <FormErrors problems={problems} />
          <input aria-label="E-mail" onInput={() => setProblems([email])} />
          <button type="submit">Send</button>
        </form>
      );
    };
    const Stub = createRemixStub([{ path: "/", Component: Page }]);
    render(<Stub />);
    const field = screen.getByLabelText("E-mail");
    field.focus();
    fireEvent.input(field, { target: { value: "e" } });
    expect(screen.getByRole("alert").textContent).not.toContain("full");
    expect(document.activeElement).toBe(field);
    screen.getByRole("button").click();
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("alert")));
  });

  it("is not there when all is well", () => {
    render(stub([]));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
