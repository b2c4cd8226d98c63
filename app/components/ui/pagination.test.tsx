// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, test } from "vitest";
import { Pagination, pageWindow } from "./pagination";

afterEach(cleanup);

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [1, 20, [1, 2, null, 20]],
  [7, 20, [1, null, 6, 7, 8, null, 20]],
  [20, 20, [1, null, 19, 20]],
])("page %i of %i shows %j", (page, pages, shown) => {
  expect(pageWindow(page, pages)).toEqual(shown);
});

const words = { label: "Pages", previous: "Previous", next: "Next", page: (page: number) => `Page ${page}` };

function show(page: number, pages: number) {
  const Component = () => (
    <Pagination page={page} pages={pages} href={(number) => `/courses?q=a&page=${number}`} words={words} />
  );
  const Stub = createRemixStub([{ path: "/", Component }]);
  render(<Stub />);
}

describe("the links to the pages of a list", () => {
  it("lead on with the search kept and mark the page that is open", () => {
    show(2, 3);
    const address = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(address("Previous")).toBe("/courses?q=a&page=1");
    expect(address("Next")).toBe("/courses?q=a&page=3");
    expect(screen.getByRole("link", { name: "Page 2" }).getAttribute("aria-current")).toBe("page");
  });

  it("have no link beyond either end", () => {
    show(1, 2);
    expect(screen.queryByRole("link", { name: "Previous" })).toBeNull();
  });

  it("are not there for a single page", () => {
    show(1, 1);
    expect(screen.queryByRole("navigation")).toBeNull();
  });
});
