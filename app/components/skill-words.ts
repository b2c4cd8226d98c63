import { m } from "~/messages/compiled/messages";

const words: Record<string, () => string> = {
  "level-missing": m.skills_level_missing,
  "description-missing": m.skills_description_missing,
  "description-too-long": m.skills_description_too_long,
  "url-malformed": m.skills_url_malformed,
  "url-too-long": m.skills_url_too_long,
};

/** The problem codes of a field of a skill's forms as sentences. */
export function skillFieldErrors(codes: string[] | undefined): string[] {
  return (codes ?? []).map((code) => words[code]?.() ?? m.skills_field_wrong());
}

/** What keeps a skill from being changed, apart from what a field says. */
export type SkillProblem = "held-otherwise" | "verified" | "full" | "not-found" | "unknown";

const problemWords: Record<SkillProblem, () => string> = {
  "held-otherwise": m.skills_problem_held_otherwise,
  verified: m.skills_problem_verified,
  full: m.skills_problem_full,
  "not-found": m.skills_problem_not_held,
  unknown: m.skills_problem_unknown,
};

export function skillProblemWords(problem: SkillProblem): string {
  return problemWords[problem]();
}
