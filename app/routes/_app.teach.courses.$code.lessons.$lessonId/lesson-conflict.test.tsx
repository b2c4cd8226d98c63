// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { LessonConflict } from "./lesson-conflict";

afterEach(cleanup);

const said = (field: string) =>
  screen.getByLabelText<HTMLTextAreaElement>(`${field}, saved by somebody else`).value;

test("files are told by their names: what was chosen, attached and taken away", () => {
  const names = { p1: "Plan.pdf", a1: "Tasks.docx", a2: "Old.docx" };
  const values = { title: "Same", pdf: "p1", "attachment-a1": "on" };
  const mine = { title: "Same", pdf: "", "attachment-a2": "on" };
  render(<LessonConflict conflict={{ version: 2, values, names }} mine={mine} />);
  expect(said("PDF file")).toBe("Plan.pdf");
  expect(said("Attachments: Tasks.docx")).toBe("Yes");
  expect(said("Attachments: Old.docx")).toBe("No");
  expect(screen.queryByLabelText(/^Title/)).toBeNull();
});
