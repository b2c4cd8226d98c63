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

export interface DemoSkillHolder {
  email: string;
  skill: string;
  level: Level;
  /** What they show for it. */
  evidence?: { description: string; url: string | null }[];
  /** Who has confirmed it, and how many days ago; nobody yet when it is not said. */
  verified?: { by: string; daysAgo: number };
}

const byAdmin = (daysAgo: number) => ({ by: "admin@example.com", daysAgo });
const byTrainer = (daysAgo: number) => ({ by: "trainer@example.com", daysAgo });
const byTrainer2 = (daysAgo: number) => ({ by: "trainer2@example.com", daysAgo });

function holder(
  name: string,
  [skill, level]: readonly [skill: string, level: Level],
  verified?: DemoSkillHolder["verified"],
  ...evidence: string[]
): DemoSkillHolder {
  const shown = evidence.map((description) => ({ description, url: null }));
  return { email: `${name}@example.com`, skill, level, evidence: shown, ...(verified ? { verified } : {}) };
}

/** Who says that they hold which skill; those who confirm others stand before them. */
export const demoSkillHolders: readonly DemoSkillHolder[] = [
  holder("trainer", ["Information security", "expert"], byAdmin(400), "Led the response of March 2024"),
  holder("trainer", ["Giving feedback", "advanced"], byAdmin(400)),
  holder("trainer2", ["Clear writing", "advanced"], byAdmin(390), "The house style, third edition"),
  holder("trainer2", ["Calibration", "advanced"], byAdmin(390)),
  holder("employee", ["Spreadsheets", "beginner"]),
  holder("employee", ["Giving feedback", "beginner"], undefined, "Mentored two new colleagues"),
  holder("employee", ["Information security", "beginner"], byTrainer(20), "The phishing exercise of October"),
  holder(
    "matteo.desantis",
    ["Spreadsheets", "expert"],
    byAdmin(200),
    "The monthly report, which runs by itself",
  ),
  holder("matteo.desantis", ["SQL", "beginner"]),
  holder("thora.jonsdottir", ["Spreadsheets", "advanced"], byAdmin(190)),
  holder("sabine.kruse", ["Spreadsheets", "advanced"]),
  holder("hugo.martinez", ["Spreadsheets", "intermediate"], undefined, "The cash plan for the spring"),
  holder("amelie.fournier", ["Clear writing", "intermediate"], byTrainer2(120)),
  holder("eleanor.whitcombe", ["Clear writing", "intermediate"], undefined, "The new staff handbook"),
  holder(
    "rhys.llewellyn",
    ["Information security", "intermediate"],
    byTrainer(60),
    "On call since last summer",
  ),
  holder("marek.dvorak", ["Information security", "advanced"], undefined, "Firewall rules of both offices"),
  holder("jonas.kessler", ["Information security", "beginner"]),
  holder("anjali.deshpande", ["SQL", "advanced"], byAdmin(80)),
  holder("dieter.vogt", ["Calibration", "expert"], byAdmin(300), "Accreditation of 2022"),
  holder("miriam.rosenthal", ["Calibration", "intermediate"], byTrainer2(90)),
  holder("ilse.vermeulen", ["Calibration", "beginner"]),
  holder("mehmet.yildiz", ["Chemical safety", "intermediate"]),
  holder("svenja.ahlers", ["Chemical safety", "beginner"]),
  holder("nikos.papadakis", ["Leading people", "beginner"]),
  holder("chiara.bellini", ["Presenting", "intermediate"], undefined, "The talk at the fair in Munich"),
];
