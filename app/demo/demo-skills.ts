import type { Level } from "~/domain/catalog/course-facets";

export interface DemoSkill {
  name: string;
  category: string;
  description: string;
  criteria: Record<Level, string>;
}

/** The skills framework of the demo company. */
export const demoSkills: readonly DemoSkill[] = [
  {
    name: "Information security",
    category: "Safety and security",
    description: "Keeping the company's and its customers' data out of the wrong hands.",
    criteria: {
      beginner: "Recognises suspicious messages and knows whom to tell.",
      intermediate: "Takes the first steps when something has happened, and writes them down.",
      advanced: "Leads the response to an incident from report to review.",
      expert: "Designs how the company prevents, detects and handles incidents.",
    },
  },
  {
    name: "Clear writing",
    category: "Communication",
    description: "Writing that busy readers understand the first time.",
    criteria: {
      beginner: "Writes short messages with the point first.",
      intermediate: "Structures reports and instructions so that people find what they need.",
      advanced: "Edits other people's texts and explains each change.",
      expert: "Sets the style of a whole department and keeps it alive.",
    },
  },
  {
    name: "Spreadsheets",
    category: "Data",
    description: "Calculating and checking with spreadsheets.",
    criteria: {
      beginner: "Enters data, sums and sorts.",
      intermediate: "Uses look-ups and pivot tables, and checks the result by another way.",
      advanced: "Builds workbooks that others can use and audit.",
      expert: "Automates recurring work and teaches others.",
    },
  },
  {
    name: "SQL",
    category: "Data",
    description: "Asking databases questions, and knowing when the answer is right.",
    criteria: {
      beginner: "Reads rows with conditions and an order.",
      intermediate: "Joins tables and groups rows without counting anything twice.",
      advanced: "Writes queries that stay correct and quick on large tables.",
      expert: "Designs schemas and reviews other people's queries.",
    },
  },
  {
    name: "Giving feedback",
    category: "Leadership",
    description: "Saying what one has seen, so that it helps.",
    criteria: {
      beginner: "Describes what happened without judging the person.",
      intermediate: "Prepares and holds feedback conversations, the awkward ones too.",
      advanced: "Coaches others in giving feedback.",
      expert: "Shapes how a whole organisation talks about its work.",
    },
  },
];

/** Who says that they hold which skill. */
export const demoSkillHolders: readonly { email: string; skill: string; level: Level }[] = [
  { email: "employee@example.com", skill: "Spreadsheets", level: "beginner" },
  { email: "matteo.desantis@example.com", skill: "Spreadsheets", level: "expert" },
  { email: "matteo.desantis@example.com", skill: "SQL", level: "beginner" },
  { email: "thora.jonsdottir@example.com", skill: "Spreadsheets", level: "advanced" },
  { email: "amelie.fournier@example.com", skill: "Clear writing", level: "intermediate" },
  { email: "trainer@example.com", skill: "Information security", level: "expert" },
  { email: "trainer2@example.com", skill: "Clear writing", level: "advanced" },
];
