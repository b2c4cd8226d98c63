// What stands in the demo company's PDF files.

export const checklist = {
  file: "weekly-review-checklist.pdf",
  title: "The weekly review, on one page",
  introduction: "Half an hour, once a week, always at the same time. Print it, or keep it beside your list.",
  steps: [
    {
      step: "1  Empty",
      questions: [
        "Is the inbox empty, so that each mail has become an entry, an appointment or rubbish?",
        "Notebook, pockets, desk, the slip beside the telephone?",
        "What is still in my head?",
      ],
    },
    {
      step: "2  Look back",
      questions: [
        "What was planned and did not happen? What stood in the way?",
        "What has settled itself and can be crossed out?",
        "For whom am I waiting, and shall I remind them?",
      ],
    },
    {
      step: "3  Look ahead",
      questions: [
        "What is in the calendar for the next two weeks, and what needs preparing?",
        "Which promise falls due, and can I keep it? If not, who has to know today?",
      ],
    },
    {
      step: "4  Choose three, 5  block time",
      questions: [
        "If only three things get done next week, which should they be?",
        "Do two hours for each stand in the calendar?",
      ],
    },
  ],
  threeTitle: "My three for next week",
};

/** @type {{ file: string, title: string, slides: { title: string, lines: string[], bars?: { label: string, value: number }[] }[] }} */
export const slides = {
  file: "three-measurements.pdf",
  title: "Three measurements",
  slides: [
    {
      title: "Three measurements say nearly everything",
      lines: [
        "Repeatability: does it say the same again?",
        "Eccentricity: does it matter where the load stands?",
        "Linearity: is it right from the smallest load to the largest?",
      ],
    },
    {
      title: "Before you begin",
      lines: [
        "Levelled, and switched on since yesterday",
        "Weights at the temperature of the room",
        "The state as found is noted",
      ],
    },
    {
      title: "Repeatability",
      lines: [
        "The same load, ten times",
        "Zero before each",
        "The spread is the best that this balance can do",
      ],
      bars: [-0.7, 0.35, -0.3, 0.05, 0.3, -0.3, 0.7, 0, -0.7, 0.05].map((value, index) => ({
        label: String(index + 1),
        value,
      })),
    },
    {
      title: "Eccentricity",
      lines: [
        "A third of the largest load",
        "Middle first, then halfway to each corner",
        "One corner that stands out: ask about a fall",
      ],
      bars: [
        { label: "front left", value: 0.75 },
        { label: "back left", value: 0.5 },
        { label: "back right", value: -0.5 },
        { label: "front right", value: -0.75 },
      ],
    },
    {
      title: "Linearity",
      lines: [
        "At least five loads, up and down again",
        "Reading minus the value on the weight’s certificate",
        "As few weights together as possible",
      ],
      bars: [0.1, 0.2, 0.35, 0.55, 0.8].map((value, index) => ({ label: `${(index + 1) * 40} g`, value })),
    },
    {
      title: "When to stop and begin again",
      lines: [
        "The zero has moved by more than three digits",
        "The temperature has moved by more than one degree",
        "Somebody has opened the door",
      ],
    },
    {
      title: "Then write it down",
      lines: ["Result and uncertainty, never one without the other", "As found, and as left", "Two names"],
    },
  ],
};
