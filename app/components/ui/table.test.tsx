// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Column, Table } from "./table";

interface Row {
  code: string;
  title: string;
  score: number;
}

const columns: Column<Row>[] = [
  {
    key: "title",
    header: "Course",
    rowHeader: true,
    sort: { href: "?sort=-title", direction: "ascending" },
    cell: ({ title }) => title,
  },
  { key: "score", header: "Score", numeric: true, sort: { href: "?sort=score" }, cell: ({ score }) => score },
  { key: "code", header: "Code", cell: ({ code }) => code },
];

const rows = [
  { code: "SEC-101", title: "Security", score: 100 },
  { code: "CHE-101", title: "Chemicals", score: 64 },
];

beforeEach(() => {
  const Component = () => (
    <Table caption="Courses" columns={columns} rows={rows} rowKey={({ code }) => code} />
  );
  const Stub = createRemixStub([{ path: "/courses", Component }]);
  render(<Stub initialEntries={["/courses"]} />);
});
afterEach(cleanup);

describe("a table", () => {
  it("has a name, and rows that are named by their header cell", () => {
    const table = screen.getByRole("table", { name: "Courses" });
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Security", "Chemicals"]);
    expect(within(table).getAllByRole("row")).toHaveLength(3);
  });

  it("says how it is sorted and links to each other way", () => {
    const sorted = screen.getByRole("columnheader", { name: "Course" });
    expect(sorted.getAttribute("aria-sort")).toBe("ascending");
    expect(within(sorted).getByRole("link").getAttribute("href")).toBe("/courses?sort=-title");
    const unsorted = screen.getByRole("columnheader", { name: "Score" });
    expect(unsorted.hasAttribute("aria-sort")).toBe(false);
    expect(within(screen.getByRole("columnheader", { name: "Code" })).queryByRole("link")).toBeNull();
  });

  it("stays a table for screen readers where it is laid out as a list, and says each value's name to the eye", () => {
    const cell = screen.getByText("SEC-101").closest("td");
    expect(cell?.getAttribute("role")).toBe("cell");
    expect(cell?.textContent).toBe("CodeSEC-101");
    expect(cell?.querySelector("[aria-hidden]")?.textContent).toBe("Code");
  });
});
