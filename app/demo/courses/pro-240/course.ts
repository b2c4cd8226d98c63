import type { DemoCourse } from "~/demo/demo-course";

const audience = `
A presentation is not a document that is read aloud. It is the reason why people have come to one place at one time, and that reason must be something
that a document could not have done.

## Three questions before the first slide

1. **Who sits there**, and what do they know already?
2. **What should they do** afterwards that they would not have done?
3. **What speaks against it**, in their eyes?

The third question makes the presentation. A hospital that considers our incubators does not doubt that they are warm. It doubts that service will come
on a Sunday.

| Audience | Wants to know | Show |
| --- | --- | --- |
| Head of laboratory | can I rely on the results? | a calibration curve over two years |
| Purchasing | what does it cost over ten years? | one table, service included |
| Technicians | how long does cleaning take? | the instrument, opened |
| Management | what happens if we do nothing? | last year's failures, in days |

## One sentence

Write what should remain in one sentence, and put it on the wall above your screen: "With the service contract, no sample of yours is lost over a weekend."
Every slide that does not lead to this sentence goes into the appendix, where it may be useful for questions.

> [!NOTE]
> Begin at the end. The first thing that you prepare is the last thing that you say, because it is what people take home.

## Rehearsing

Once alone and aloud, with a clock. Once before a colleague who plays the customer and asks the nastiest question. The first run shows where it is too
long; the second, where it is not true.

## Try it

Take your last presentation and find its one sentence. If there are two, decide. If there is none, you know what was missing.
`;

/** Being written: nobody but its authors sees it. */
export const pro240: DemoCourse = {
  code: "PRO-240",
  title: "Presenting to customers",
  description:
    "Preparing for the people in the room, one sentence that remains, showing an instrument so that it works, and questions that one had hoped would not come. With practice before a camera.",
  language: "en",
  category: "professional",
  difficulty: "intermediate",
  delivery: "live_online",
  durationHours: 5,
  durationWeeks: 3,
  maxParticipants: 10,
  certificateProvided: true,
  certificateValidityMonths: null,
  selfEnrolment: "open",
  prerequisites: ["COM-110"],
  requiredSkills: [{ skill: "Clear writing", level: "beginner" }],
  taughtSkills: [{ skill: "Presenting", level: "intermediate" }],
  instructors: ["trainer@example.com"],
  state: "draft",
  modules: [
    {
      title: "Preparing",
      description: "For whom, and what should remain.",
      durationHours: 2,
      required: true,
      lessons: [
        {
          title: "For whom, and what should remain",
          description: "Three questions, one sentence, and beginning at the end.",
          contentType: "document",
          markdown: audience,
          durationMinutes: 40,
          required: true,
        },
      ],
    },
  ],
};
