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
  {
    name: "Chemical safety",
    category: "Safety and security",
    description: "Working with dangerous substances so that nobody comes to harm.",
    criteria: {
      beginner: "Reads labels and operating instructions and keeps to them.",
      intermediate: "Decants, stores and disposes of substances, and acts rightly when something is spilt.",
      advanced: "Assesses the dangers of a workplace and writes its operating instructions.",
      expert: "Answers for dangerous substances in the whole company.",
    },
  },
  {
    name: "Calibration",
    category: "Instruments",
    description: "Finding out how far a reading is from the truth, and how sure one is.",
    criteria: {
      beginner: "Prepares room, weights and instrument.",
      intermediate: "Measures repeatability, eccentricity and linearity, and writes the certificate.",
      advanced: "Draws up the budget of uncertainties for a new kind of instrument.",
      expert: "Leads a laboratory through its accreditation.",
    },
  },
  {
    name: "Leading people",
    category: "Leadership",
    description: "Seeing to it that a team does good work and wants to stay.",
    criteria: {
      beginner: "Hands over work so that it stays handed over.",
      intermediate: "Leads a small team, with meetings and talks that are worth their time.",
      advanced: "Leads those who lead.",
      expert: "Shapes how the company chooses and develops those who lead.",
    },
  },
  {
    name: "Planning",
    category: "Ways of working",
    description: "Doing what matters in the time that there is.",
    criteria: {
      beginner: "Keeps one list and looks at it every week.",
      intermediate: "Plans with others, says no in time, and keeps promises.",
      advanced: "Plans the work of a team over several months.",
      expert: "Teaches a department to plan.",
    },
  },
  {
    name: "Presenting",
    category: "Communication",
    description: "Speaking before people so that something remains.",
    criteria: {
      beginner: "Explains a piece of their own work to colleagues.",
      intermediate: "Prepares for an audience and answers its questions.",
      advanced: "Convinces people who came with doubts.",
      expert: "Trains others and speaks for the company.",
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
  { email: "trainer2@example.com", skill: "Calibration", level: "advanced" },
  { email: "trainer@example.com", skill: "Giving feedback", level: "advanced" },
  { email: "sabine.kruse@example.com", skill: "Spreadsheets", level: "advanced" },
  { email: "hugo.martinez@example.com", skill: "Spreadsheets", level: "intermediate" },
  { email: "rhys.llewellyn@example.com", skill: "Information security", level: "intermediate" },
  { email: "marek.dvorak@example.com", skill: "Information security", level: "advanced" },
  { email: "anjali.deshpande@example.com", skill: "SQL", level: "advanced" },
  { email: "dieter.vogt@example.com", skill: "Calibration", level: "expert" },
  { email: "miriam.rosenthal@example.com", skill: "Calibration", level: "intermediate" },
  { email: "ilse.vermeulen@example.com", skill: "Calibration", level: "beginner" },
  { email: "mehmet.yildiz@example.com", skill: "Chemical safety", level: "intermediate" },
  { email: "svenja.ahlers@example.com", skill: "Chemical safety", level: "beginner" },
  { email: "eleanor.whitcombe@example.com", skill: "Clear writing", level: "intermediate" },
  { email: "nikos.papadakis@example.com", skill: "Leading people", level: "beginner" },
  { email: "chiara.bellini@example.com", skill: "Presenting", level: "intermediate" },
];
