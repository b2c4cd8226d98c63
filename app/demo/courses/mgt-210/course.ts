import type { DemoCourse } from "~/demo/demo-course";
import { rhythm } from "./rhythm";
import { start } from "./start";

/** For those who lead a team for the first time, or would like to do it on purpose for once. */
export const mgt210: DemoCourse = {
  code: "MGT-210",
  title: "Leading a small team",
  description:
    "From colleague to lead: what changes on the first day, handing over work so that it stays handed over, meetings that end with decisions, and talks with each person that are worth their half-hour. Four weeks with Tomasz Wójcik, in a group of twelve at most.",
  language: "en",
  category: "management",
  difficulty: "advanced",
  delivery: "instructor_led",
  durationHours: 10,
  durationWeeks: 4,
  maxParticipants: 12,
  certificateProvided: true,
  certificateValidityMonths: null,
  selfEnrolment: "approval",
  prerequisites: ["MGT-120"],
  requiredSkills: [],
  taughtSkills: [{ skill: "Leading people", level: "intermediate" }],
  instructors: ["trainer@example.com"],
  state: "published",
  modules: [start, rhythm],
};
