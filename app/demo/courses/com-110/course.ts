import type { DemoCourse } from "~/demo/demo-course";
import { pointFirst } from "./point-first";
import { sentences } from "./sentences";

/** Mails, notes and reports that busy people understand the first time. */
export const com110: DemoCourse = {
  code: "COM-110",
  title: "Writing that people read",
  description:
    "Mails, minutes and reports that busy people understand the first time: the point first, a structure for readers who skim, plain sentences, and an edit that takes five minutes. Bring a text of your own.",
  language: "en",
  category: "soft_skills",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: 3,
  durationWeeks: 2,
  maxParticipants: null,
  certificateProvided: true,
  certificateValidityMonths: null,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [{ skill: "Clear writing", level: "intermediate" }],
  instructors: ["trainer2@example.com"],
  state: "published",
  modules: [pointFirst, sentences],
};
