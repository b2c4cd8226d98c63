// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { overwriteGetLocale } from "~/messages/compiled/runtime";
import { FormField, FormSelect, FormTextarea } from "./form-field";

beforeEach(() => overwriteGetLocale(() => "en"));
afterEach(cleanup);

function described(control: HTMLElement) {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent);
}

describe("a field", () => {
  it("is named by its label and passes on what the control takes", () => {
    render(
      <FormField name="email" label="E-mail" type="email" autoComplete="username" defaultValue="a@b.de" />,
    );
    const input = screen.getByLabelText<HTMLInputElement>("E-mail");
    expect(input).toMatchObject({ id: "email", name: "email", type: "email", value: "a@b.de" });
    expect(input.getAttribute("autocomplete")).toBe("username");
    expect(input.hasAttribute("aria-invalid")).toBe(false);
    expect(input.hasAttribute("aria-describedby")).toBe(false);
  });

  it("is described by what is wrong first, then by its hint", () => {
    render(
      <FormField
        name="email"
        label="E-mail"
        hint="The one from work"
        errors={["Enter an e-mail address."]}
      />,
    );
    const input = screen.getByLabelText("E-mail");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(described(input)).toEqual(["Enter an e-mail address.", "The one from work"]);
  });

  it("keeps its ties when a form library hands in its own", () => {
    const fromLibrary = {
      id: "form-1-email",
      name: "email",
      "aria-invalid": true,
      "aria-describedby": "elsewhere",
    };
    render(<FormField {...fromLibrary} label="E-mail" errors={["Enter an e-mail address."]} />);
    const input = screen.getByLabelText("E-mail");
    expect(input.id).toBe("form-1-email");
    expect(described(input)).toEqual(["Enter an e-mail address."]);
  });

  it("says when it may stay empty", () => {
    render(<FormField name="nick" label="Short name" required={false} />);
    expect(screen.getByLabelText("Short name (optional)")).toBeTruthy();
  });

  it("keeps a hidden label for screen readers", () => {
    render(<FormField name="q" type="search" label="Search courses" labelHidden />);
    expect(screen.getByLabelText("Search courses")).toBeTruthy();
  });

  it("can have several lines or a list of choices", () => {
    const levels = [
      { value: "beginner", label: "Beginner" },
      { value: "expert", label: "Expert", disabled: true },
    ];
    render(
      <>
        <FormTextarea name="about" label="Description" defaultValue="Text" errors={["Too short."]} />
        <FormSelect
          name="level"
          label="Level"
          options={levels}
          defaultValue="beginner"
          hint="Can be changed"
        />
      </>,
    );
    expect(described(screen.getByLabelText("Description"))).toEqual(["Too short."]);
    const select = screen.getByLabelText<HTMLSelectElement>("Level");
    expect(select.value).toBe("beginner");
    expect(described(select)).toEqual(["Can be changed"]);
    expect(screen.getByRole<HTMLOptionElement>("option", { name: "Expert" }).disabled).toBe(true);
  });
});
