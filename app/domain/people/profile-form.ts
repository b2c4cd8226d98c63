import { z } from "~/platform/zod";
import { type LinkSite, linkProblem } from "./profile-links";

/** The most rows that a list of the profile has. */
export const mostRows = 20;

const name = (missing: string) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(100, { error: "too-long" });
const line = z.string().trim().max(200, { error: "too-long" }).optional();
const year = z
  .int({ error: "year-wrong" })
  .min(1940, { error: "year-wrong" })
  .max(2100, { error: "year-wrong" })
  .optional();

function link(site: LinkSite) {
  return z
    .string()
    .trim()
    .max(300, { error: "too-long" })
    .superRefine((text, context) => {
      const problem = text === "" ? null : linkProblem(text, site);
      if (problem) context.addIssue({ code: "custom", message: problem });
    })
    .optional();
}

/** A row that was added and left empty is none; one that says something says all that it must. */
const educationRow = z.object({ degree: line, institution: line, year }).superRefine((row, context) => {
  if (!row.degree && !row.institution && row.year === undefined) return;
  if (!row.degree) context.addIssue({ code: "custom", message: "degree-missing", path: ["degree"] });
  if (!row.institution)
    context.addIssue({ code: "custom", message: "institution-missing", path: ["institution"] });
});

const certificationRow = z.object({ name: line, issuer: line, year }).superRefine((row, context) => {
  if (!row.name && !row.issuer && row.year === undefined) return;
  if (!row.name) context.addIssue({ code: "custom", message: "certification-missing", path: ["name"] });
  if (!row.issuer) context.addIssue({ code: "custom", message: "issuer-missing", path: ["issuer"] });
});

const years = z
  .int({ error: "years-wrong" })
  .min(0, { error: "years-wrong" })
  .max(70, { error: "years-wrong" });

/**
 * The profile's form. Problems are codes, which the page words. Whether the phone number is one, only the server can
 * tell (`readPhone`).
 */
export const profileSchema = z.object({
  firstName: name("first-name-missing"),
  lastName: name("last-name-missing"),
  phoneCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "phone-wrong" })
    .optional(),
  phone: z.string().trim().max(40, { error: "phone-wrong" }).optional(),
  bio: z.string().trim().max(2_000, { error: "too-long" }).optional(),
  yearsOfExperience: years.optional(),
  education: z.array(educationRow).max(mostRows, { error: "too-many" }),
  certifications: z.array(certificationRow).max(mostRows, { error: "too-many" }),
  linkedinUrl: link("linkedin"),
  githubUrl: link("github"),
  portfolioUrl: link("portfolio"),
});

export type ProfileForm = z.output<typeof profileSchema>;

export interface Education {
  degree: string;
  institution: string;
  year: number | null;
}

export interface Certification {
  name: string;
  issuer: string;
  year: number | null;
}

/** The rows that say something. */
export function educationOf(rows: ProfileForm["education"]): Education[] {
  return rows.flatMap(({ degree, institution, year = null }) =>
    degree && institution ? [{ degree, institution, year }] : [],
  );
}

/** The rows that say something. */
export function certificationsOf(rows: ProfileForm["certifications"]): Certification[] {
  return rows.flatMap(({ name, issuer, year = null }) => (name && issuer ? [{ name, issuer, year }] : []));
}
