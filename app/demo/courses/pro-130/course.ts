import type { DemoCourse } from "~/demo/demo-course";
import { week } from "./week";
import { yes } from "./yes";

/** For everybody whose week is full before it begins. */
export const pro130: DemoCourse = {
  code: "PRO-130",
  title: "Planning your week",
  description:
    "A way of planning that survives Tuesday: one list, a weekly review of half an hour, time for the work that nobody asks for, and saying no so that people can live with it. Short lessons, to be tried out in between.",
  language: "en",
  category: "professional",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: 2,
  durationWeeks: 3,
  maxParticipants: null,
  certificateProvided: false,
  certificateValidityMonths: null,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [{ skill: "Planning", level: "beginner" }],
  instructors: ["trainer@example.com"],
  state: "published",
  modules: [week, yes],
};
