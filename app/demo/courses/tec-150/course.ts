import type { DemoCourse } from "~/demo/demo-course";
import { joining } from "./joining";
import { oneTable } from "./one-table";
import { trusting } from "./trusting";

/** From the spreadsheet to the database, for people who answer questions with data. */
export const tec150: DemoCourse = {
  code: "TEC-150",
  title: "SQL for analysts",
  description:
    "Ask the sales and service database yourself: choosing rows and columns, summing up, joining tables, and checking whether the answer can be true. With exercises on our own read-only copy. You should be at home with look-ups and pivot tables.",
  language: "en",
  category: "technical",
  difficulty: "intermediate",
  delivery: "self_paced",
  durationHours: 5,
  durationWeeks: 4,
  maxParticipants: null,
  certificateProvided: true,
  certificateValidityMonths: null,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [{ skill: "Spreadsheets", level: "intermediate" }],
  taughtSkills: [{ skill: "SQL", level: "intermediate" }],
  instructors: ["trainer@example.com"],
  state: "published",
  modules: [oneTable, joining, trusting],
};
