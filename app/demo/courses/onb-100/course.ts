import type { DemoCourse } from "~/demo/demo-course";
import { gettingGoing } from "./getting-going";
import { theCompany } from "./the-company";

/** What new colleagues want to know in their first weeks. */
export const onb100: DemoCourse = {
  code: "ONB-100",
  title: "Your first weeks at Halden & Moor",
  description:
    "What we make and for whom, who does what, what awaits you in your first month, and how we work together in Hamburg and Leeds. Begin on your first day and take it lesson by lesson.",
  language: "en",
  category: "onboarding",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: 1.5,
  durationWeeks: 4,
  maxParticipants: null,
  certificateProvided: true,
  certificateValidityMonths: null,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [],
  instructors: ["trainer2@example.com"],
  state: "published",
  modules: [theCompany, gettingGoing],
};
