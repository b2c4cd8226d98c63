import { describe, expect, it } from "vitest";
import { keyCommand, type PressedKey } from "./lesson-keys";

const press = (key: string, over: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...over,
});

describe("keys on a lesson's page", () => {
  it.each([
    ["n", "next"],
    ["p", "previous"],
    ["?", "help"],
  ])("%s: %s", (key, command) => {
    expect(keyCommand(press(key), false)).toBe(command);
  });

  it.each(["N", "x", "Enter", " ", "constructor", "__proto__"])("%s means nothing", (key) => {
    expect(keyCommand(press(key), false)).toBeNull();
  });

  it("mean nothing while people type or a window is open", () => {
    expect(keyCommand(press("n"), true)).toBeNull();
  });

  it.each([
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { repeat: true },
    { isComposing: true },
    { defaultPrevented: true },
  ])("mean nothing with %j", (over) => {
    expect(keyCommand(press("n", over), false)).toBeNull();
  });
});
