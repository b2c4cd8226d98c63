import { describe, expect, test } from "vitest";
import { emailField, nameField, newPasswordField } from "./account-fields";

describe("a new password", () => {
  test.each([
    ["twelve chars", true],
    ["eleven char", false],
    ["x".repeat(256), true],
    ["x".repeat(257), false],
    ["  spaces stay  ", true],
    ["пароль с пробелами ✓", true],
    ["\u0000 nul in the middle", true],
  ])("%j: %s", (password, fine) => {
    const parsed = newPasswordField.safeParse(password);
    expect(parsed.success).toBe(fine);
    if (parsed.success) expect(parsed.data).toBe(password);
  });
});

describe("an address", () => {
  test.each([
    [" Ada@Example.COM ", "ada@example.com"],
    ["ada+courses@example.com", "ada+courses@example.com"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(emailField.parse(typed)).toBe(kept);
  });

  test.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "a@b.c\r\nBcc: d@e.f",
    `${"a".repeat(250)}@b.cd`,
    "a\0@b.cd",
  ])("%j is none", (typed) => {
    expect(emailField.safeParse(typed).success).toBe(false);
  });
});

describe("a name", () => {
  test.each([
    [" Ada ", true],
    ["Żółć O’Brien-İ", true],
    ["  ", false],
    ["a".repeat(101), false],
    ["Ada\r\nBcc: d@e.f", false],
    ["A\0da", false],
  ])("%j: %s", (typed, fine) => {
    expect(nameField("first-name-missing").safeParse(typed).success).toBe(fine);
  });
});
