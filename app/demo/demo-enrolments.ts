export interface DemoEnrolment {
  email: string;
  code: string;
  /** When they enrolled, in days before today. */
  daysAgo: number;
  /** How many lessons they have completed since, one a day; null: they have not started. */
  lessonsCompleted: number | null;
  withdrawn?: boolean;
  /** What was said to a request, where the course asks for approval; undefined: nothing yet. */
  decision?: DemoDecision;
}

export interface DemoDecision {
  by: string;
  daysAgo: number;
  /** For a no; undefined: it was a yes. */
  reason?: string;
}

const all = 100;

/** Who (the part of the address before the @), how many days ago, and how many lessons since; null: not started. */
type Learner = readonly [name: string, daysAgo: number, lessonsCompleted: number | null, end?: "withdrawn"];

function learners(code: string, ...list: readonly Learner[]): DemoEnrolment[] {
  return list.map(([name, daysAgo, lessonsCompleted, end]) => ({
    email: `${name}@example.com`,
    code,
    daysAgo,
    lessonsCompleted,
    withdrawn: end === "withdrawn",
  }));
}

function decided(code: string, learner: Learner, decision: DemoDecision): DemoEnrolment {
  const [enrolment] = learners(code, learner);
  if (!enrolment) throw new Error("A learner makes an enrolment.");
  return { ...enrolment, decision };
}

/**
 * What people have learned so far, course by course; a course stands after those that it presupposes. Certificates of
 * SEC-101 and SAF-110 hold for a year, so that there are some of every age. Emma Whitfield (employee@example.com) has
 * most things still before her.
 */
export const demoEnrolments: readonly DemoEnrolment[] = [
  ...learners(
    "COM-090",
    ["amelie.fournier", 600, all],
    ["gabor.szucs", 580, all],
    ["katarzyna.lis", 560, all],
    ["chiara.bellini", 500, 1],
  ),
  ...learners(
    "ONB-100",
    ["employee", 9, 2],
    ["jonas.kessler", 100, all],
    ["zofia.zolkiewska", 60, all],
    ["stefan.munteanu", 5, 1, "withdrawn"],
    ["dorde.petrovic", 12, null],
    ["pawel.zielinski", 300, all],
    ["kwame.boateng", 25, all],
    ["fatima.benali", 8, 3],
    ["beatriz.nogueira", 6, 0],
    ["thilan.nguyen", 12, 1],
  ),
  ...learners(
    "COM-110",
    ["employee", 200, all],
    ["sigrid.halden", 150, all],
    ["chiara.bellini", 90, all],
    ["nele.petersen", 70, all],
    ["eleanor.whitcombe", 50, all],
    ["saskia.vandenberg", 40, 2],
    ["tariq.mahmood", 14, 1],
    ["hugo.martinez", 30, 0, "withdrawn"],
  ),
  ...learners(
    "SEC-101",
    ["jonas.kessler", 80, all],
    ["zofia.zolkiewska", 15, 3],
    ["callum.reid", 40, null],
    ["siobhan.nidhomhnaill", 70, all],
    ["manager", 90, all],
    ["bjorn.akesson", 33, 2],
    ["lena.grossmann", 64, all],
    // Expiring within a month.
    ["hannah.fletcher", 345, all],
    ["yusuf.hassan", 350, all],
    ["miriam.rosenthal", 349, all],
    // Expired; two of them have begun again, and one has finished again.
    ["uwe.hinrichs", 420, all],
    ["karin.lorenz", 520, all],
    ["karin.lorenz", 12, 1],
    ["declan.byrne", 400, all],
    ["declan.byrne", 15, all],
    ["robert.ashworth", 120, all],
    ["ulrike.sommer", 150, all],
    ["grace.adeyemi", 210, all],
    ["dieter.vogt", 200, all],
    ["rhys.llewellyn", 260, all],
    ["anjali.deshpande", 100, all],
    ["marek.dvorak", 75, all],
    ["sabine.kruse", 95, all],
    ["noor.elamrani", 60, all],
    ["liam.oconnor", 10, 2],
    ["chloe.bennett", 6, 1],
    ["ewan.macleod", 21, 4],
    ["thabo.nkosi", 3, 0],
    ["mehmet.yildiz", 25, null],
    ["ole.christiansen", 40, 1, "withdrawn"],
  ),
  ...learners(
    "SEC-201",
    ["jonas.kessler", 20, 1],
    ["manager", 30, 2],
    ["lena.grossmann", 50, all],
    ["rhys.llewellyn", 90, all],
    ["marek.dvorak", 20, 2],
    ["grace.adeyemi", 30, 1],
    ["anjali.deshpande", 15, null],
  ),
  ...learners(
    "SAF-110",
    ["uwe.hinrichs", 390, all],
    ["uwe.hinrichs", 10, 1],
    ["mehmet.yildiz", 345, all],
    ["jasmin.kaya", 300, all],
    ["miriam.rosenthal", 250, all],
    ["bjorn.akesson", 200, all],
    ["karin.lorenz", 130, all],
    ["svenja.ahlers", 100, all],
    ["lena.grossmann", 30, 2],
    ["thabo.nkosi", 20, 3],
    ["fatima.benali", 7, 2],
    ["ole.christiansen", 5, null],
  ),
  ...learners(
    "TEC-150",
    ["matteo.desantis", 100, all],
    ["thora.jonsdottir", 40, 4],
    ["hugo.martinez", 20, 3],
    ["sabine.kruse", 15, null],
  ),
  // Every place is taken; who has finished has freed theirs.
  ...learners(
    "TEC-220",
    ["dieter.vogt", 200, all],
    ["miriam.rosenthal", 30, 1],
    ["ilse.vermeulen", 20, 2],
    ["thabo.nkosi", 12, 0],
    ["oystein.dahl", 9, null],
  ),
  ...learners(
    "PRO-130",
    ["eleanor.whitcombe", 33, all],
    ["chloe.bennett", 30, all],
    ["hannah.fletcher", 18, 2],
    ["zofia.zolkiewska", 12, 0],
    ["noor.elamrani", 9, 1],
    ["jonas.kessler", 4, 1],
    ["kwame.boateng", 3, null],
  ),
  // By approval: some have been decided about, the others wait.
  decided("MGT-120", ["nikos.papadakis", 120, all], { by: "manager@example.com", daysAgo: 118 }),
  decided("MGT-120", ["robert.ashworth", 40, 1], { by: "trainer2@example.com", daysAgo: 38 }),
  decided("MGT-120", ["employee", 6, null], {
    by: "manager@example.com",
    daysAgo: 4,
    reason: "Let us talk about it after your first three months.",
  }),
  ...learners(
    "MGT-120",
    ["jasmin.kaya", 5, null],
    ["callum.reid", 3, null],
    ["ulrike.sommer", 2, null],
    ["tariq.mahmood", 10, null, "withdrawn"],
  ),
];

/** Attempts of those who are still learning: failed, under way, and waiting for a person's marks. */
export const demoAttempts: ReadonlyArray<{
  email: string;
  code: string;
  daysAgo: number;
  isRight: boolean;
  until: "begun" | "handed in";
}> = [
  {
    email: "saskia.vandenberg@example.com",
    code: "COM-110",
    daysAgo: 20,
    isRight: false,
    until: "handed in",
  },
  { email: "tariq.mahmood@example.com", code: "COM-110", daysAgo: 1, isRight: true, until: "begun" },
  { email: "lena.grossmann@example.com", code: "SAF-110", daysAgo: 12, isRight: false, until: "handed in" },
  { email: "hannah.fletcher@example.com", code: "PRO-130", daysAgo: 3, isRight: true, until: "handed in" },
  { email: "noor.elamrani@example.com", code: "PRO-130", daysAgo: 2, isRight: false, until: "handed in" },
];
