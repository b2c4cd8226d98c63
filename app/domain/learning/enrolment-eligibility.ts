import { type Level, reaches } from "../catalog/course-facets";
import type { EnrolmentStatus } from "./enrolment-status";
import { isLive } from "./enrolment-status";

/** Everything that decides whether somebody may enrol in a course now. */
export interface EnrolmentFacts {
  state: "draft" | "published" | "archived";
  selfEnrolment: "open" | "approval";
  /** Null: no limit. */
  maxParticipants: number | null;
  seatsTaken: number;
  prerequisites: readonly { code: string; title: string; completed: boolean }[];
  requiredSkills: readonly { name: string; level: Level; heldLevel: Level | null }[];
  /** The person's newest enrolment in this course. */
  enrolmentStatus: EnrolmentStatus | null;
}

/** Why somebody may not enrol; the screen words it from the catalogues. */
export type Refusal =
  | { code: "already-enrolled" }
  | { code: "not-open" }
  | { code: "full"; seats: number }
  | { code: "prerequisite"; course: string; title: string }
  | { code: "skill"; name: string; level: Level; heldLevel: Level | null };

export type Eligibility =
  | { allowed: true; becomes: "approved" | "pending" }
  | { allowed: false; refusals: [Refusal, ...Refusal[]] };

/**
 * Decides and explains. The same function refuses on the server and words the hint on the screen;
 * all reasons are given at once, so that nobody removes one to meet the next.
 */
export function enrolmentEligibility(facts: EnrolmentFacts): Eligibility {
  const [first, ...others] = refusals(facts);
  if (first) return { allowed: false, refusals: [first, ...others] };
  return { allowed: true, becomes: facts.selfEnrolment === "open" ? "approved" : "pending" };
}

function refusals(facts: EnrolmentFacts): Refusal[] {
  if (facts.enrolmentStatus && isLive(facts.enrolmentStatus)) return [{ code: "already-enrolled" }];
  if (facts.state !== "published") return [{ code: "not-open" }];
  const found: Refusal[] = [];
  for (const { code, title, completed } of facts.prerequisites) {
    if (!completed) found.push({ code: "prerequisite", course: code, title });
  }
  for (const { name, level, heldLevel } of facts.requiredSkills) {
    if (!reaches(heldLevel, level)) found.push({ code: "skill", name, level, heldLevel });
  }
  const { maxParticipants } = facts;
  if (maxParticipants !== null && facts.seatsTaken >= maxParticipants) {
    found.push({ code: "full", seats: maxParticipants });
  }
  return found;
}
