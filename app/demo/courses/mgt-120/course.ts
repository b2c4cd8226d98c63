import type { DemoCourse } from "~/demo/demo-course";
import { conversation } from "./conversation";
import { groundwork } from "./groundwork";

/** For people who lead others and would like to say difficult things well. */
export const mgt120: DemoCourse = {
  code: "MGT-120",
  title: "Giving feedback",
  description:
    "How to tell people what works and what does not, so that they can use it: describing instead of judging, preparing a difficult conversation, listening to the answer, and asking for feedback yourself. Two weeks in a small group, reading and practice in turn.",
  language: "en",
  category: "management",
  difficulty: "intermediate",
  delivery: "blended",
  durationHours: 6,
  durationWeeks: 2,
  maxParticipants: 8,
  certificateProvided: true,
  certificateValidityMonths: null,
  selfEnrolment: "approval",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [{ skill: "Giving feedback", level: "intermediate" }],
  instructors: ["trainer2@example.com"],
  state: "published",
  modules: [groundwork, conversation],
};
