import { describe, expect, it } from "vitest";
import { activityLabel, activitySubject, knownActivityTypes } from "./activity-words";

const nothing = {
  detail: {},
  courseCode: null,
  courseTitle: null,
  lessonTitle: null,
  skillName: null,
  achievementKey: null,
  achievementName: null,
  userName: null,
};
const en = { locale: "en" } as const;
const de = { locale: "de" } as const;

describe("an activity in words", () => {
  it.each(knownActivityTypes)("has words in both languages: %s", (type) => {
    expect(activityLabel(type, en)).not.toContain(type);
    expect(activityLabel(type, de)).not.toBe(activityLabel(type, en));
  });

  it.each(["from_the_future", "constructor", "__proto__"])(
    "is gentle with what it does not know: %s",
    (type) => {
      expect(activityLabel(type, en)).toBe(`Something else (${type.replaceAll("_", " ")})`);
      expect(activitySubject({ ...nothing, type, detail: { level: "toString", to: 7 } }, en)).toBe("");
      expect(activitySubject({ ...nothing, type, detail: null }, en)).toBe("");
    },
  );

  it("says what it was about", () => {
    const course = { courseCode: "SEC-101", courseTitle: "Security" };
    expect(
      activitySubject({ ...nothing, ...course, type: "lesson_completed", lessonTitle: "Phishing" }, en),
    ).toBe("Phishing · Security (SEC-101)");
    const moved = { ...nothing, ...course, type: "enrolment_status_changed", detail: { to: "in_progress" } };
    expect(activitySubject(moved, de)).toBe("Security (SEC-101) · In Arbeit");
    const verified = { ...nothing, type: "skill_verified", skillName: "SQL", detail: { level: "expert" } };
    expect(activitySubject({ ...verified, userName: "Ada Lindqvist" }, en)).toBe(
      "SQL · Expert · Ada Lindqvist",
    );
    const earned = { ...nothing, type: "achievement_earned", achievementKey: "courses_completed_1" };
    expect(activitySubject(earned, de)).toBe("Erster Kurs");
  });
});
