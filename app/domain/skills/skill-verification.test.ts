import { describe, expect, it } from "vitest";
import { roles } from "~/platform/permissions";
import { verificationRefusal } from "./skill-verification";

const expert = { level: "expert", verified: true } as const;

describe("who may verify a skill", () => {
  it.each(roles)("is never its holder: %s", (role) => {
    expect(verificationRefusal({ role, isHolder: true, own: expert })).toBe("own-skill");
  });

  it("is an admin, whatever they hold", () => {
    expect(verificationRefusal({ role: "admin", isHolder: false, own: null })).toBeNull();
  });

  it.each([
    ["nothing", null, "not-an-expert"],
    ["expert, unverified", { level: "expert", verified: false }, "not-an-expert"],
    ["intermediate, verified", { level: "intermediate", verified: true }, "not-an-expert"],
    ["advanced, verified", { level: "advanced", verified: true }, null],
    ["expert, verified", expert, null],
  ] as const)("is a trainer who holds it as %s: %s %s", (_, own, refusal) => {
    expect(verificationRefusal({ role: "trainer", isHolder: false, own })).toBe(refusal);
  });

  it.each(["employee", "manager"] as const)("is no %s, however good", (role) => {
    expect(verificationRefusal({ role, isHolder: false, own: expert })).toBe("not-an-expert");
  });
});
