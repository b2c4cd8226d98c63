import { describe, expect, it } from "vitest";
import { signInSchema } from "./sign-in-form";

const filled = { email: "ada@example.com", password: "correct horse battery staple" };

function problems(values: Record<string, unknown>): string[] {
  return signInSchema.safeParse({ ...filled, ...values }).error?.issues.map(({ message }) => message) ?? [];
}

describe("the log-in form", () => {
  it("takes an address however it is written, and the password exactly as it is", () => {
    const parsed = signInSchema.parse({ email: "  Ada@Example.COM ", password: "  Spaces stay  " });
    expect(parsed).toEqual({ email: "ada@example.com", password: "  Spaces stay  ", remember: false });
  });

  it("remembers who asks for it", () => {
    expect(signInSchema.parse({ ...filled, remember: "on" }).remember).toBe(true);
    expect(signInSchema.parse({ ...filled, remember: "" }).remember).toBe(false);
  });

  it.each([
    [{ email: undefined }, "email-missing"],
    [{ email: "ada" }, "email-malformed"],
    [{ email: `${"a".repeat(250)}@example.com` }, "email-malformed"],
    [{ email: ["ada@example.com"] }, "email-missing"],
    [{ password: undefined }, "password-missing"],
    [{ password: "x".repeat(257) }, "password-too-long"],
  ])("%j: %s", (values, problem) => {
    expect(problems(values)).toContain(problem);
  });

  it("takes passwords of up to 256 characters", () => {
    expect(problems({ password: "x".repeat(256) })).toEqual([]);
  });

  it("forgets where to go on to when that is no address", () => {
    expect(signInSchema.parse({ ...filled, redirectTo: "x".repeat(2_001) }).redirectTo).toBeUndefined();
    expect(signInSchema.parse({ ...filled, redirectTo: "/courses" }).redirectTo).toBe("/courses");
  });

  it("takes nothing else", () => {
    expect(signInSchema.parse({ ...filled, role: "admin", now: "2000-01-01" })).toEqual({
      ...filled,
      remember: false,
    });
  });
});
