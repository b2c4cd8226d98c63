import type { DemoModule } from "~/demo/demo-course";

const whatHelps = `
Everybody agrees that feedback is a gift. Few people look forward to unwrapping it. A large review of studies by Avraham Kluger
and Angelo DeNisi found that feedback improved people's work on average, and that in **more than a third** of the cases it made
it worse. So the question is not whether to give feedback, but which kind.

## When it makes things worse

Their explanation is simple. Feedback helps as long as our attention stays on the task. It harms when attention moves to
ourselves: what does she think of me, am I good enough, do I still belong here?

| Draws attention to the person | Draws attention to the task |
| --- | --- |
| "You are not thorough enough." | "Two of the five readings have no unit." |
| "Great job, you are a natural." | "The customer understood the report without ringing us." |
| "Others manage this in an hour." | "Last month this took an hour. What was different today?" |

Note the middle row: praise for talent has the same weakness as blame. It feels pleasant, and it leaves nothing that
could be done again tomorrow.

## What makes it useful

1. **It is about something that can be changed.** Nobody becomes taller for being told.
2. **It comes soon.** A week later the details are gone, and the details were the useful part.
3. **It is specific.** One example that both of you remember beats a general impression.
4. **It comes from somebody who means well**, and who shows it on the other days as well.

> [!NOTE]
> Most people hear far too little about what they do well. If the only time you comment on work is when something is wrong,
> the sound of your chair being pulled closer is itself bad news.

## Try it

For the next two days, note each time you think "that was good" or "that will not do" without saying so. Do not change
anything yet. Bring the list to the first meeting: it is your material for the whole course.
`;

const describing = `
"You were unprofessional in the meeting." The sentence is short, and it contains everything that goes wrong. The other
person does not know what is meant, disagrees with the word, and spends the next hour defending themselves against it.

## Situation, behaviour, impact

The Center for Creative Leadership teaches a form that avoids this. It has three parts:

- **Situation**: when and where, so that you both have the same scene before your eyes.
- **Behaviour**: what a camera would have recorded. Words, actions, tones; no motives.
- **Impact**: what followed, for the work, for others, for you.

For example: "In Tuesday's call with the clinic *(situation)* you answered three questions that were put to Priya
*(behaviour)*. She said nothing more after that, and the clinic still does not know whom to ring *(impact)*."

There is nothing in it to argue about except the facts, and about facts one can talk.

## The camera test

Ask of every word whether a camera could have seen it.

| You thought | The camera saw |
| --- | --- |
| careless | the cover was left open overnight |
| unmotivated | he has not spoken in the last three meetings |
| arrogant | she typed while he was explaining |
| excellent | the fault was found in ten minutes, and the log says how |

The right-hand column also works for praise, and there it is missed the most. "Well done" is friendly. "You wrote down how you
found the fault, and so Callum solved the next one alone" is friendly and can be repeated.

> [!WARNING]
> Leave out "always" and "never". One exception is enough to refute you, and the other person will find it while you
> are still speaking.

## Impact is yours

The impact is the only part in which you may speak of yourself: "I was worried that we would lose the order." It is not the
place for what others may have said. "Some people feel" is a sentence that leaves nobody to talk to.

## Try it

Take two entries from your list, a pleasant and an unpleasant one, and write each in three sentences. Read them to somebody
who was not there. If they ask "what exactly happened?", the behaviour is still missing.
`;

export const groundwork: DemoModule = {
  title: "Groundwork",
  description: "Which feedback helps, which harms, and how to describe what one has seen.",
  durationHours: 3,
  required: true,
  lessons: [
    {
      title: "What helps and what harms",
      description: "Why a third of all feedback makes work worse, and how to stay out of that third.",
      contentType: "document",
      markdown: whatHelps,
      durationMinutes: 25,
      required: true,
    },
    {
      title: "Describing instead of judging",
      description: "Situation, behaviour, impact, and the test with the camera.",
      contentType: "document",
      markdown: describing,
      durationMinutes: 30,
      required: true,
    },
  ],
};
