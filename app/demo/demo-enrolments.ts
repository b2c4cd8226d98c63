export interface DemoEnrolment {
  email: string;
  code: string;
  /** When they enrolled, in days before today. */
  daysAgo: number;
  /** How many lessons they have completed since, one a day; null: they have not started. */
  lessonsCompleted: number | null;
  withdrawn?: boolean;
}

const all = 100;

/** What people have learned so far. Emma Whitfield (employee@example.com) has most things still before her. */
export const demoEnrolments: readonly DemoEnrolment[] = [
  { email: "employee@example.com", code: "ONB-100", daysAgo: 9, lessonsCompleted: 2 },
  { email: "employee@example.com", code: "COM-110", daysAgo: 200, lessonsCompleted: all },
  { email: "jonas.kessler@example.com", code: "SEC-101", daysAgo: 80, lessonsCompleted: all },
  { email: "jonas.kessler@example.com", code: "SEC-201", daysAgo: 20, lessonsCompleted: 1 },
  { email: "jonas.kessler@example.com", code: "ONB-100", daysAgo: 100, lessonsCompleted: all },
  { email: "zofia.zolkiewska@example.com", code: "SEC-101", daysAgo: 15, lessonsCompleted: 3 },
  { email: "zofia.zolkiewska@example.com", code: "ONB-100", daysAgo: 60, lessonsCompleted: all },
  { email: "callum.reid@example.com", code: "SEC-101", daysAgo: 40, lessonsCompleted: null },
  { email: "siobhan.nidhomhnaill@example.com", code: "SEC-101", daysAgo: 70, lessonsCompleted: all },
  { email: "stefan.munteanu@example.com", code: "ONB-100", daysAgo: 5, lessonsCompleted: 1, withdrawn: true },
  { email: "manager@example.com", code: "SEC-101", daysAgo: 90, lessonsCompleted: all },
  { email: "manager@example.com", code: "SEC-201", daysAgo: 30, lessonsCompleted: 2 },
  { email: "bjorn.akesson@example.com", code: "SEC-101", daysAgo: 33, lessonsCompleted: 2 },
  { email: "lena.grossmann@example.com", code: "SEC-101", daysAgo: 64, lessonsCompleted: all },
  { email: "lena.grossmann@example.com", code: "SEC-201", daysAgo: 50, lessonsCompleted: all },
  { email: "dorde.petrovic@example.com", code: "ONB-100", daysAgo: 12, lessonsCompleted: null },
];
