import type { DemoCourse } from "~/demo/demo-course";
import { erkennen } from "./erkennen";
import { umgehen } from "./umgehen";

/** In German, for those who assemble and calibrate in Hamburg. */
export const saf110: DemoCourse = {
  code: "SAF-110",
  title: "Gefahrstoffe sicher handhaben",
  description:
    "Was auf dem Etikett steht und was daraus folgt: Gefahrstoffe erkennen, Betriebsanweisungen lesen, richtig lagern, umfüllen und entsorgen, und was zu tun ist, wenn doch etwas verschüttet wird. Die jährliche Unterweisung für Montage und Kalibrierung.",
  language: "de",
  category: "compliance",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: 1.5,
  durationWeeks: 2,
  maxParticipants: null,
  certificateProvided: true,
  certificateValidityMonths: 12,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [{ skill: "Chemical safety", level: "beginner" }],
  instructors: ["trainer2@example.com"],
  state: "published",
  modules: [erkennen, umgehen],
};
