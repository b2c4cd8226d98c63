import type { DemoCourse } from "~/demo/demo-course";
import { before } from "./before";
import { measuring } from "./measuring";

/** Four places, since there are four benches. */
export const tec220: DemoCourse = {
  code: "TEC-220",
  title: "Calibrating balances",
  description:
    "What a calibration says and what it does not, preparing room and weights, measuring repeatability, eccentricity and linearity, and writing a certificate that an auditor can follow. Reading first, then a day at the bench; four places.",
  language: "en",
  category: "technical",
  difficulty: "advanced",
  delivery: "workshop",
  durationHours: 8,
  durationWeeks: 4,
  maxParticipants: 4,
  certificateProvided: true,
  certificateValidityMonths: 24,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [{ skill: "Calibration", level: "intermediate" }],
  instructors: ["trainer2@example.com"],
  state: "published",
  modules: [before, measuring],
};
