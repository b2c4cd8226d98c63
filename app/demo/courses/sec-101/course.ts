import type { DemoCourse } from "~/demo/demo-course";
import { protect } from "./protect";
import { recognise } from "./recognise";

/** What everybody at the company knows about information security. */
export const sec101: DemoCourse = {
  code: "SEC-101",
  title: "Information security essentials",
  description:
    "How to recognise a message that is not what it seems, protect your accounts and devices, and speak up early. For everybody in the company, whatever your job; no technical knowledge needed.",
  language: "en",
  category: "compliance",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: 2,
  durationWeeks: 1,
  maxParticipants: null,
  certificateProvided: true,
  certificateValidityMonths: 12,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [{ skill: "Information security", level: "beginner" }],
  instructors: ["trainer@example.com"],
  state: "published",
  modules: [recognise, protect],
};
