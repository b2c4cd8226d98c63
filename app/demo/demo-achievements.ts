export interface DemoAchievement {
  name: string;
  description: string;
  category: string;
  points: number;
  awards: { to: string; by: string; daysAgo: number; note: string }[];
}

/** What people of the demo company are thanked for by hand. */
export const demoAchievements: readonly DemoAchievement[] = [
  {
    name: "Sharp eye",
    description: "Noticed a danger before anybody came to harm, and spoke up.",
    category: "Safety and security",
    points: 30,
    awards: [
      {
        to: "lena.grossmann@example.com",
        by: "trainer@example.com",
        daysAgo: 45,
        note: "Reported the invoice with the changed account number within minutes",
      },
      {
        to: "employee@example.com",
        by: "trainer@example.com",
        daysAgo: 3,
        note: "Asked at the door instead of holding it open",
      },
    ],
  },
  {
    name: "Good neighbour",
    description: "Helped colleagues of another team with what they had to learn.",
    category: "Leadership",
    points: 20,
    awards: [
      {
        to: "matteo.desantis@example.com",
        by: "admin@example.com",
        daysAgo: 20,
        note: "Spreadsheet hours for everybody, every Thursday",
      },
      {
        to: "manager@example.com",
        by: "admin@example.com",
        daysAgo: 11,
        note: "Covered the early shift for the service desk during the audit",
      },
    ],
  },
];
