// @vitest-environment happy-dom
import { Form } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { overwriteGetLocale } from "~/messages/compiled/runtime";
import { SubmitButton } from "./submit-button";

beforeEach(() => overwriteGetLocale(() => "en"));
afterEach(cleanup);

function openForm() {
  let finish: (value: null) => void = () => {};
  let posts = 0;
  const action = () => {
    posts += 1;
    return new Promise<null>((resolve) => {
      finish = resolve;
    });
  };
  const Component = () => (
    <Form method="post">
      <SubmitButton name="intent" value="publish" busyLabel="Publishing">
        Publish changes
      </SubmitButton>
      <SubmitButton name="intent" value="archive" variant="danger">
        Archive
      </SubmitButton>
    </Form>
  );
  const Stub = createRemixStub([{ path: "/", Component, action }]);
  render(<Stub />);
  return { finish: () => finish(null), posts: () => posts };
}

describe("the button that sends a form", () => {
  it("says what it does while its own submission is under way, and the other does not", async () => {
    const form = openForm();
    fireEvent.click(await screen.findByRole("button", { name: "Publish changes" }));
    const busy = await screen.findByRole("button", { name: "Publishing" });
    expect(busy.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("button", { name: "Archive" }).hasAttribute("aria-disabled")).toBe(false);
    form.finish();
    await screen.findByRole("button", { name: "Publish changes" });
  });

  it("takes no second press while busy", async () => {
    const form = openForm();
    fireEvent.click(await screen.findByRole("button", { name: "Archive" }));
    fireEvent.click(await screen.findByRole("button", { name: "Sending" }));
    form.finish();
    await waitFor(() => screen.getByRole("button", { name: "Archive" }));
    expect(form.posts()).toBe(1);
  });
});
