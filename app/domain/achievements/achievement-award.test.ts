import { describe, expect, it } from "vitest";
import { awardRefusal } from "./achievement-award";

const achievement = { category: "Data", isActive: true, criteria: { kind: "by_hand" as const } };
const trainer = { role: "trainer", isOneself: false, achievement, verifiedCategories: ["Data"] } as const;

describe("who may award an achievement by hand", () => {
  it("is a trainer in a category of their verified skills, and an admin in all", () => {
    expect(awardRefusal(trainer)).toBeNull();
    expect(awardRefusal({ ...trainer, verifiedCategories: ["Communication"] })).toBe("outside-expertise");
    expect(awardRefusal({ ...trainer, role: "admin", verifiedCategories: [] })).toBeNull();
  });

  it.each(["employee", "manager"] as const)("is no %s", (role) => {
    expect(awardRefusal({ ...trainer, role })).toBe("outside-expertise");
  });

  it("is nobody for themselves, and nobody for what is counted or switched off", () => {
    const admin = { ...trainer, role: "admin" } as const;
    expect(awardRefusal({ ...admin, isOneself: true })).toBe("oneself");
    const criteria = { kind: "count", of: "points", atLeast: 1 } as const;
    expect(awardRefusal({ ...admin, achievement: { ...achievement, criteria } })).toBe("earned-by-counting");
    expect(awardRefusal({ ...admin, achievement: { ...achievement, isActive: false } })).toBe("inactive");
  });
});
