// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ProgressBar, ProgressRing } from "./progress";
import { Stepper } from "./stepper";

afterEach(cleanup);

describe("progress", () => {
  it("is a native bar with its figure in words", () => {
    render(<ProgressBar value={40} label="Progress in Chemicals" text="2 of 5 lessons" />);
    const bar = screen.getByRole<HTMLProgressElement>("progressbar", { name: "Progress in Chemicals" });
    expect([bar.value, bar.max, bar.getAttribute("aria-valuetext")]).toEqual([40, 100, "2 of 5 lessons"]);
  });

  it("is a ring that says its figure, and draws no dot for nothing", () => {
    render(<ProgressRing value={0} label="Progress" text="0 %" />);
    const ring = screen.getByRole("img", { name: "Progress: 0 %" });
    expect(ring.querySelectorAll("circle")).toHaveLength(1);
  });

  it("never draws more than a whole ring", () => {
    render(<ProgressRing value={120} label="Progress" />);
    expect(screen.getByRole("img").querySelectorAll("circle")[1]?.getAttribute("stroke-dasharray")).toBe(
      "100 100",
    );
  });
});

it("a stepper says in words how far each step is", () => {
  render(
    <Stepper
      label="Course setup"
      words={{ done: "done", current: "now", upcoming: "to come" }}
      steps={[
        { label: "Outline", state: "done" },
        { label: "Content", state: "current" },
        { label: "Publish", state: "upcoming" },
      ]}
    />,
  );
  const steps = screen.getAllByRole("listitem");
  expect(steps.map((step) => step.textContent)).toEqual([
    "Outline(done)",
    "2Content(now)",
    "3Publish(to come)",
  ]);
  expect(steps.map((step) => step.getAttribute("aria-current"))).toEqual([null, "step", null]);
});
