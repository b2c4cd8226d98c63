import { describe, expect, it } from "vitest";
import { parseForm } from "./parse-form";
import { z } from "./zod";

const schema = z.object({
  hours: z.number({ error: "wrong" }).optional(),
  lessons: z.array(z.object({ minutes: z.int({ error: "wrong" }) })).default([]),
  isOpen: z.boolean().optional(),
});

function parsed(fields: Record<string, string>) {
  return parseForm(new URLSearchParams(fields), schema);
}

describe("a form", () => {
  it.each([
    ["1.5", 1.5],
    ["1,5", 1.5],
    [" 1.234,5 ", 1234.5],
    ["1e3", 1000],
  ])("may say a number as %s", (hours, value) => {
    const submission = parsed({ hours, "lessons[0].minutes": hours === "1e3" ? "5" : "10", isOpen: "on" });
    expect(submission).toMatchObject({ status: "success", value: { hours: value, isOpen: true } });
  });

  it("says nothing in a field that is left empty", () => {
    expect(parsed({ hours: "" })).toMatchObject({ status: "success", value: { lessons: [] } });
  });

  it("is refused for what is no number", () => {
    expect(parsed({ hours: "one", "lessons[0].minutes": "1,5" })).toMatchObject({
      status: "error",
      error: { hours: ["wrong"], "lessons[0].minutes": ["wrong"] },
    });
  });
});
