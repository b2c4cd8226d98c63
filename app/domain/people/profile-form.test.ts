import { describe, expect, it } from "vitest";
import { certificationsOf, educationOf, profileSchema } from "./profile-form";
import { linkProblem } from "./profile-links";

const least = { firstName: " Ada ", lastName: "Lovelace", education: [], certifications: [] };

function problems(form: object): Record<string, string> {
  const parsed = profileSchema.safeParse({ ...least, ...form });
  const issues = parsed.success ? [] : parsed.error.issues;
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

describe("the profile's form", () => {
  it("needs a name and nothing else", () => {
    expect(profileSchema.parse(least)).toMatchObject({ firstName: "Ada", lastName: "Lovelace" });
    expect(problems({ firstName: "  ", lastName: undefined })).toEqual({
      firstName: "first-name-missing",
      lastName: "last-name-missing",
    });
  });

  it("takes no row that says half of what it must, and forgets the empty ones", () => {
    expect(problems({ education: [{ degree: "MSc" }], certifications: [{ year: 2020 }] })).toEqual({
      "education.0.institution": "institution-missing",
      "certifications.0.name": "certification-missing",
      "certifications.0.issuer": "issuer-missing",
    });
    const { education, certifications } = profileSchema.parse({
      ...least,
      education: [{}, { degree: "MSc", institution: "Uppsala", year: 2018 }],
      certifications: [{ name: "First aid", issuer: "Red Cross" }, {}],
    });
    expect(educationOf(education)).toEqual([{ degree: "MSc", institution: "Uppsala", year: 2018 }]);
    expect(certificationsOf(certifications)).toEqual([
      { name: "First aid", issuer: "Red Cross", year: null },
    ]);
  });

  it.each([
    [{ bio: "a".repeat(2001) }, { bio: "too-long" }],
    [{ yearsOfExperience: 71 }, { yearsOfExperience: "years-wrong" }],
    [{ yearsOfExperience: 1.5 }, { yearsOfExperience: "years-wrong" }],
    [{ education: Array(21).fill({}) }, { education: "too-many" }],
    [{ education: [{ degree: "a", institution: "b", year: 18 }] }, { "education.0.year": "year-wrong" }],
    [{ githubUrl: "https://gitlab.com/ada" }, { githubUrl: "link-elsewhere" }],
    [{ portfolioUrl: "javascript:alert(1)" }, { portfolioUrl: "link-malformed" }],
  ])("says what is wrong: %j", (form, expected) => {
    expect(problems(form)).toEqual(expected);
  });
});

describe("a link", () => {
  it.each([
    ["https://www.linkedin.com/in/ada", "linkedin"],
    ["https://linkedin.com/in/ada", "linkedin"],
    ["https://github.com/ada", "github"],
    ["https://ada.example.com/work?x=1", "portfolio"],
  ] as const)("%s is one to %s", (text, site) => {
    expect(linkProblem(text, site)).toBeNull();
  });

  it.each([
    ["http://github.com/ada", "github", "link-malformed"],
    ["github.com/ada", "github", "link-malformed"],
    ["https://user:secret@github.com/ada", "github", "link-malformed"],
    ["https://localhost/", "portfolio", "link-malformed"],
    ["https://ada.example.com:8443/", "portfolio", "link-malformed"],
    ["data:text/html,x", "portfolio", "link-malformed"],
    ["https://github.com.evil.example/ada", "github", "link-elsewhere"],
    ["https://notlinkedin.com/in/ada", "linkedin", "link-elsewhere"],
  ] as const)("%s is none to %s: %s", (text, site, problem) => {
    expect(linkProblem(text, site)).toBe(problem);
  });
});
