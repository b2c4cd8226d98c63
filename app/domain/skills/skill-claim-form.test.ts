import { describe, expect, it } from "vitest";
import { claimSchema, evidenceSchema } from "./skill-claim-form";

function problemsOf(result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) {
  return result.error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
}

describe("a claim", () => {
  it("needs a level and nothing more", () => {
    expect(claimSchema.parse({ level: "expert" })).toEqual({ level: "expert" });
    expect(problemsOf(claimSchema.safeParse({ level: "wizard" }))).toEqual(["level: level-missing"]);
  });

  it("wants words for a link", () => {
    const claim = { level: "expert", url: "https://example.com/a" };
    expect(problemsOf(claimSchema.safeParse(claim))).toEqual(["description: description-missing"]);
  });
});

describe("evidence", () => {
  it("is words, with a link or without", () => {
    expect(evidenceSchema.parse({ description: " My talk ", url: " https://example.com/a?b=c " })).toEqual({
      description: "My talk",
      url: "https://example.com/a?b=c",
    });
    expect(evidenceSchema.parse({ description: "My talk" })).toEqual({ description: "My talk" });
  });

  it("writes addresses as browsers do", () => {
    const { url } = evidenceSchema.parse({ description: "x", url: "HTTPS://Example.com" });
    expect(url).toBe("https://example.com/");
    const long = `https://example.com/${"ä".repeat(1_500)}`;
    expect(problemsOf(evidenceSchema.safeParse({ description: "x", url: long }))).toEqual([
      "url: url-too-long",
    ]);
  });

  it.each([
    "http://example.com",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https:",
    "https://",
    "//example.com",
    "example.com",
    "https://exa mple.com",
  ])("does not link to %s", (url) => {
    expect(problemsOf(evidenceSchema.safeParse({ description: "x", url }))).toEqual(["url: url-malformed"]);
  });

  it("is neither empty nor endless", () => {
    expect(problemsOf(evidenceSchema.safeParse({ description: "  " }))).toEqual([
      "description: description-missing",
    ]);
    expect(problemsOf(evidenceSchema.safeParse({ description: "x".repeat(501) }))).toEqual([
      "description: description-too-long",
    ]);
    const url = `https://example.com/${"x".repeat(2_000)}`;
    expect(problemsOf(evidenceSchema.safeParse({ description: "x", url }))).toEqual(["url: url-too-long"]);
  });
});
