import type { DemoLesson } from "~/demo/demo-course";

/** What somebody remembers who has read the four lessons. */
export const check: DemoLesson = {
  title: "What you have learned",
  description: "Eight questions about writing that people read.",
  contentType: "interactive",
  durationMinutes: 10,
  required: true,
  quiz: {
    category: "Clear writing",
    instructions: "Take your time. You may try as often as you like, and the best attempt counts.",
    questionsPerPage: 4,
    passingScore: 70,
    questions: [
      {
        name: "Subject line that works",
        points: 1,
        tags: ["subject lines"],
        body: {
          type: "single_choice",
          prompt: "Which subject line can be acted upon, and found again in three weeks?",
          feedback: "A subject line is a sentence: what it is about, and what you want.",
          choices: [
            { id: "a", text: "Approval needed by Friday: new courier from July", percent: 100 },
            { id: "b", text: "Update", percent: 0, feedback: "An update on what, and what is to be done?" },
            {
              id: "c",
              text: "Question about the courier",
              percent: 0,
              feedback: "It does not say which question.",
            },
            { id: "d", text: "IMPORTANT!!!", percent: 0, feedback: "It is loud, and says nothing." },
          ],
        },
      },
      {
        name: "Before you write",
        points: 2,
        tags: ["reader"],
        body: {
          type: "multiple_choice",
          prompt: "What do you answer **before** you write?",
          hints: ["There are three of them."],
          choices: [
            { id: "a", text: "Who reads this?", percent: 34 },
            { id: "b", text: "What should they do, decide or know afterwards?", percent: 33 },
            { id: "c", text: "What do they know already?", percent: 33 },
            { id: "d", text: "How long may it be?", percent: -34 },
          ],
        },
      },
      {
        name: "Two things in one message",
        points: 1,
        tags: ["reader"],
        body: {
          type: "true_false",
          prompt: "A message that wants two different things is better sent as two messages.",
          answer: true,
          feedbackIfFalse: "One thing for each message: the second one is overlooked.",
        },
      },
      {
        name: "What suits what",
        points: 2,
        tags: ["structure"],
        body: {
          type: "matching",
          prompt: "You have this. What do you use?",
          pairs: [
            { id: "p1", left: "Steps in an order", right: "a numbered list" },
            { id: "p2", left: "Things side by side", right: "a list with dots" },
            { id: "p3", left: "The same facts about several things", right: "a table" },
            { id: "p4", left: "An argument", right: "sentences" },
          ],
          distractors: ["bold type"],
        },
      },
      {
        name: "Five passes in order",
        points: 2,
        tags: ["editing"],
        body: {
          type: "ordering",
          prompt: "Editing in five minutes: in which order do the five passes come?",
          items: [
            { id: "i1", text: "Aim" },
            { id: "i2", text: "Cut" },
            { id: "i3", text: "People" },
            { id: "i4", text: "Facts" },
            { id: "i5", text: "Aloud" },
          ],
        },
      },
      {
        name: "Verbs instead of nouns",
        points: 1,
        tags: ["sentences"],
        body: {
          type: "gaps",
          prompt: "Say it with a verb.",
          text: "Instead of “make a decision about” write [[g1]]; instead of “prior to” write [[g2]].",
          gaps: [
            { id: "g1", accepted: ["decide", "decide on"], caseSensitive: false },
            { id: "g2", accepted: ["before"], options: ["before", "after", "during"], caseSensitive: false },
          ],
        },
      },
      {
        name: "Whose voice hides the person",
        points: 1,
        tags: ["sentences"],
        body: {
          type: "short_text",
          prompt: "“It was decided that the samples be discarded.” Which voice hides who does it? One word.",
          accepted: [
            { text: "passive", percent: 100 },
            { text: "passive voice", percent: 100 },
            { text: "the passive", percent: 100 },
          ],
          caseSensitive: false,
        },
      },
      {
        name: "A third fewer",
        points: 1,
        tags: ["editing"],
        body: {
          type: "numeric",
          prompt: "A text has 300 words. After editing, a third fewer is usual. How many words are left?",
          accepted: [{ value: 200, tolerance: 0, percent: 100 }],
          units: [],
        },
      },
      {
        name: "Your own text, before and after",
        points: 5,
        tags: ["editing"],
        isSpare: true,
        body: {
          type: "file_submission",
          prompt: "Hand in a text of at least two hundred words before and after your five passes.",
          maxFiles: 2,
        },
      },
    ],
  },
};
