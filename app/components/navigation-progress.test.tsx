// @vitest-environment happy-dom
import { Link } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { NavigationProgress } from "./navigation-progress";

afterEach(cleanup);

it("shows that the next page is under way until it is there", async () => {
  let arrive: (value: null) => void = () => {};
  const loader = () =>
    new Promise<null>((resolve) => {
      arrive = resolve;
    });
  const Stub = createRemixStub([
    {
      path: "/",
      Component: () => (
        <main>
          <NavigationProgress />
          <Link to="/next">Next</Link>
        </main>
      ),
    },
    { path: "/next", Component: () => <p>Arrived</p>, loader },
  ]);
  render(<Stub />);
  const line = () => document.querySelector("main > [aria-hidden]");
  expect(line()).toBeNull();
  fireEvent.click(screen.getByRole("link", { name: "Next" }));
  await waitFor(() => expect(line()).not.toBeNull());
  arrive(null);
  await screen.findByText("Arrived");
});
