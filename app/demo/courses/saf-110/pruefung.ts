import type { DemoLesson } from "~/demo/demo-course";

/** Was jede Person weiß, die mit Gefahrstoffen arbeitet. */
export const pruefung: DemoLesson = {
  title: "Prüfung",
  description: "Acht Fragen zum Erkennen, Lagern und zum Ernstfall.",
  contentType: "interactive",
  durationMinutes: 10,
  required: true,
  quiz: {
    category: "Gefahrstoffe",
    instructions: "Sie haben zwanzig Minuten. Ab drei Vierteln der Punkte ist die Prüfung bestanden.",
    questionsPerPage: 4,
    timeLimitMinutes: 20,
    maxAttempts: 5,
    delayMinutes: 60,
    passingScore: 75,
    questions: [
      {
        name: "Menge am Arbeitsplatz",
        points: 1,
        tags: ["lagern"],
        body: {
          type: "numeric",
          prompt: "Wie viel brennbare Flüssigkeit darf bei uns höchstens an einem Platz stehen?",
          accepted: [{ value: 1, tolerance: 0, percent: 100 }],
          units: [
            { unit: "l", multiplier: 1 },
            { unit: "ml", multiplier: 0.001 },
          ],
        },
      },
      {
        name: "Schranktür",
        points: 1,
        tags: ["lagern"],
        body: {
          type: "true_false",
          prompt: "Der Sicherheitsschrank schützt auch bei offener Tür neunzig Minuten vor einem Brand.",
          answer: false,
          feedbackIfTrue: "Er hält nur stand, wenn er geschlossen ist.",
        },
      },
      {
        name: "Zusammen lagern",
        points: 1,
        tags: ["lagern"],
        body: {
          type: "single_choice",
          prompt: "Was darf nebeneinander stehen?",
          choices: [
            { id: "a", text: "Brennbares und Brennbares", percent: 100 },
            { id: "b", text: "Brennbares und Oxidierendes", percent: 0 },
            {
              id: "c",
              text: "Säuren und Laugen in einer Wanne",
              percent: 0,
              feedback: "Es wird heiß, und es spritzt.",
            },
            { id: "d", text: "Ätzendes und Oxidierendes", percent: 0 },
          ],
        },
      },
      {
        name: "Vor dem Füllen",
        points: 1,
        tags: ["umfüllen"],
        body: {
          type: "multiple_choice",
          prompt: "Was steht auf dem neuen Gefäß, **bevor** Sie es füllen?",
          choices: [
            { id: "a", text: "Name", percent: 34 },
            { id: "b", text: "Piktogramm", percent: 33 },
            { id: "c", text: "Datum", percent: 33 },
            { id: "d", text: "Preis", percent: -50 },
          ],
        },
      },
      {
        name: "Wenn etwas ausläuft",
        points: 2,
        tags: ["ernstfall"],
        body: {
          type: "ordering",
          prompt: "Sie haben ein Gefäß umgestoßen. In welcher Reihenfolge handeln Sie?",
          hints: ["Menschen kommen vor allem anderen."],
          items: [
            { id: "i1", text: "Menschen zuerst" },
            { id: "i2", text: "Warnen" },
            { id: "i3", text: "Zündquellen aus" },
            { id: "i4", text: "Lüften" },
            { id: "i5", text: "Binden" },
            { id: "i6", text: "Melden" },
          ],
        },
      },
      {
        name: "Wer hilft wann",
        points: 2,
        tags: ["ernstfall"],
        body: {
          type: "matching",
          prompt: "Was tun Sie?",
          pairs: [
            {
              id: "p1",
              left: "weniger als ein Liter, bekannter Stoff",
              right: "selbst binden, danach melden",
            },
            { id: "p2", left: "es riecht stechend", right: "Raum verlassen, Tür zu, 2040 anrufen" },
            {
              id: "p3",
              left: "jemand ist bewusstlos",
              right: "an die Luft bringen, 112, nicht allein lassen",
            },
          ],
        },
      },
      {
        name: "Augen spülen",
        points: 1,
        tags: ["erste hilfe"],
        body: {
          type: "gaps",
          prompt: "Ergänzen Sie.",
          text: "Augen spülen Sie sofort, mindestens [[g1]] Minuten, und halten das Auge dabei [[g2]].",
          gaps: [
            { id: "g1", accepted: ["zehn", "10"], caseSensitive: false },
            { id: "g2", accepted: ["offen"], options: ["offen", "geschlossen"], caseSensitive: false },
          ],
        },
      },
      {
        name: "Wohin der Eintrag kommt",
        points: 1,
        tags: ["erste hilfe"],
        body: {
          type: "short_text",
          prompt: "Wohin kommt jede noch so kleine Verletzung als Eintrag? Ein Wort.",
          accepted: [
            { text: "Verbandbuch", percent: 100 },
            { text: "Verbandsbuch", percent: 100 },
          ],
          caseSensitive: false,
        },
      },
    ],
  },
};
