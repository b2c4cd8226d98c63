// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Checkbox } from "./checkbox";
import { RadioGroup } from "./radio-group";
import { Switch } from "./switch";

afterEach(cleanup);

function description(control: HTMLElement) {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}

describe("choices", () => {
  it("are the browser's own tick boxes, named, described and part of their form", () => {
    render(
      <form aria-label="Form">
        <Checkbox id="updates" name="updates" value="yes" label="Tell me" hint="Once a week" defaultChecked />
        <Checkbox id="terms" name="terms" label="I have read it" errors={["Tick this to go on."]} />
      </form>,
    );
    expect(description(screen.getByLabelText("Tell me"))).toBe("Once a week");
    expect(description(screen.getByLabelText("I have read it"))).toBe("Tick this to go on.");
    expect(Object.fromEntries(new FormData(screen.getByRole<HTMLFormElement>("form")))).toEqual({
      updates: "yes",
    });
  });

  it("read as a switch where they turn something on or off", () => {
    render(<Switch id="reminders" label="Reminders" defaultChecked />);
    expect(screen.getByRole<HTMLInputElement>("switch", { name: "Reminders" }).checked).toBe(true);
  });

  it("form a group with one name, one error and one answer", () => {
    const options = [
      { value: "open", label: "Everyone" },
      { value: "approval", label: "By approval", hint: "The manager approves each one." },
    ];
    render(
      <RadioGroup
        name="enrolment"
        legend="Who may enrol"
        errors={["Choose who may enrol."]}
        options={options}
        defaultValue="approval"
      />,
    );
    const group = screen.getByRole("group", { name: "Who may enrol" });
    expect(description(group)).toBe("Choose who may enrol.");
    const [first, second] = within(group).getAllByRole<HTMLInputElement>("radio");
    expect(first?.id).toBe("enrolment");
    expect(second?.checked).toBe(true);
    expect(second && description(second)).toBe("The manager approves each one.");
  });
});
