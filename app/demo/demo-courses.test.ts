import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "~/platform/markdown.server";
import { captions, durationSeconds, scenes } from "../../scripts/demo-media/scenes.mjs";
import { demoCourses } from "./demo-courses";
import { demoPeople } from "./demo-people";
import { demoSkills } from "./demo-skills";

const words = {
  note: "Note",
  tip: "Tip",
  warning: "Warning",
  table: "Table",
  code: "Code",
  footnotes: "Footnotes",
  backToText: "Back",
  taskDone: "Done",
  taskOpen: "Open",
};

describe.each(demoCourses)("the demo course $code", (course) => {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const written = lessons.flatMap((lesson) => ("markdown" in lesson ? [lesson] : []));

  it("presupposes only courses that stand before it", () => {
    const before = demoCourses.slice(0, demoCourses.indexOf(course)).map(({ code }) => code);
    for (const code of course.prerequisites) expect(before).toContain(code);
    expect(before).not.toContain(course.code);
  });

  it("names skills and people of the demo company", () => {
    const skills = demoSkills.map(({ name }) => name);
    for (const { skill } of [...course.requiredSkills, ...course.taughtSkills])
      expect(skills).toContain(skill);
    const teachers = demoPeople.filter(({ role }) => role === "trainer" || role === "admin");
    for (const email of course.instructors) expect(teachers.map((each) => each.email)).toContain(email);
  });

  it("has modules that fit into its hours, and lessons that fit into theirs", () => {
    const hours = course.modules.reduce((sum, { durationHours }) => sum + durationHours, 0);
    expect(hours).toBeLessThanOrEqual(course.durationHours);
    for (const module of course.modules) {
      const minutes = module.lessons.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
      expect(minutes).toBeLessThanOrEqual(module.durationHours * 60);
    }
  });

  it("has something to complete", () => {
    expect(
      course.modules.some(({ required, lessons }) => required && lessons.some((each) => each.required)),
    ).toBe(true);
  });

  it.each(written)("is really written: $title", ({ markdown }) => {
    expect(markdown.split(/\s+/).length).toBeGreaterThan(200);
    expect(markdown).not.toMatch(/lorem ipsum/i);
    const html = renderMarkdown(markdown, words);
    expect(html).toContain("<h2>");
    expect(html).not.toContain("<h1");
    expect(html).not.toMatch(/\[!\w+\]|\|\s*-{3}/);
  });

  it("shows tables and callouts somewhere", () => {
    const all = written.map(({ markdown }) => renderMarkdown(markdown, words)).join("");
    expect(all).toContain("table-scroll");
    expect(all).toContain("callout-label");
  });
});

describe("the demo company's film", () => {
  const film = demoCourses
    .flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons))
    .find((lesson) => lesson.contentType === "video");

  it("says in its transcript what its captions say, as the program makes them", () => {
    const kept = readFileSync(new URL(`assets/${film?.captions}`, import.meta.url), "utf8");
    expect(kept).toBe(captions());
    const transcript = film?.transcript.replaceAll(/\s+/g, " ");
    for (const { said } of scenes) for (const line of said) expect(transcript).toContain(line);
    expect(film?.durationSeconds).toBe(durationSeconds);
  });

  it("has a few hundred kilobytes, and an index that players can seek by", () => {
    const bytes = readFileSync(new URL(`assets/${film?.video}`, import.meta.url));
    expect(bytes.length).toBeLessThan(500 * 1024);
    expect(bytes.subarray(0, 4).toString("hex")).toBe("1a45dfa3");
    expect(bytes.includes(Buffer.from("1c53bb6b", "hex"), 4096)).toBe(true);
  });
});
