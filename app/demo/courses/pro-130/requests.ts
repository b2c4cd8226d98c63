import type { DemoLesson } from "~/demo/demo-course";

const level = (description: string, points: number) => ({ description, points });

/** Judging requests: what a program can mark, and an answer that a trainer reads. */
export const requests: DemoLesson = {
  title: "A request on Monday morning",
  description: "Three short questions, and an answer that your trainer reads.",
  contentType: "interactive",
  durationMinutes: 10,
  required: true,
  quiz: {
    category: "Planning",
    instructions: "Your trainer reads the last answer, usually within two days.",
    questionsPerPage: 4,
    maxAttempts: 3,
    passingScore: 60,
    questions: [
      {
        name: "What “I'll try” means",
        points: 1,
        tags: ["saying no"],
        body: {
          type: "single_choice",
          prompt: "How is “I'll try” understood?",
          choices: [
            { id: "a", text: "As yes, although it is meant as no", percent: 100 },
            { id: "b", text: "As no", percent: 0 },
            { id: "c", text: "As an offer of another date", percent: 0 },
          ],
        },
      },
      {
        name: "When to speak up",
        points: 1,
        tags: ["saying no"],
        body: {
          type: "true_false",
          prompt: "If you cannot keep a yes, you say so on the day when it is due.",
          answer: false,
          feedbackIfTrue: "The moment you know: then people can still plan with it.",
        },
      },
      {
        name: "Questions before an answer",
        points: 2,
        tags: ["saying no"],
        body: {
          type: "multiple_choice",
          prompt: "Which questions help before you answer a request?",
          choices: [
            { id: "a", text: "What is it for?", percent: 34 },
            { id: "b", text: "By when, really?", percent: 33 },
            { id: "c", text: "What happens if it comes a week later?", percent: 33 },
            { id: "d", text: "Why do you not do it yourself?", percent: -50 },
          ],
        },
      },
      {
        name: "The list for Thursday",
        points: 8,
        tags: ["saying no"],
        body: {
          type: "essay",
          prompt:
            "On Monday a colleague asks you for a list of all open orders “as soon as possible”. Your week is full. What do you ask, what do you answer, and what do you do when it turns out on Wednesday that you cannot keep it?",
          minWords: 20,
          maxWords: 300,
          rubric: [
            {
              id: "r1",
              criterion: "Finds out what is asked",
              levels: [
                level("Not at all", 0),
                level("Asks one of the three", 1),
                level("Asks for purpose and date", 2),
              ],
            },
            {
              id: "r2",
              criterion: "Answers so that one can plan with it",
              levels: [
                level("Neither yes nor no", 0),
                level("One of the four answers", 1),
                level("Says what gives way", 2),
              ],
            },
          ],
        },
      },
    ],
  },
};
