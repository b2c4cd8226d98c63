import type { DemoModule } from "~/demo/demo-course";

const difficult = `
Some conversations are put off for months. They do not become easier by it: the examples grow old, the annoyance grows, and the
other person has had no chance to change anything. A difficult conversation needs about twenty minutes of preparation.

## Before

Answer four questions in writing:

1. **What do I want to be different afterwards?** If you cannot say it in a sentence, wait until you can.
2. **What have I seen myself?** One or two scenes, in the form from the last lesson.
3. **What might it look like from the other side?** Find at least one explanation in which a sensible person does exactly this.
4. **What is my own part in it?** An unclear order, a missing tool, a silence of three months.

Choose a room with a door, enough time, and a day on which neither of you has to present anything afterwards.

## The first minute

Begin with what it is about. No weather, no praise as padding: people hear the "but" coming, and next time they will distrust
the praise.

> "I would like to talk about the hand-overs to the night shift. Twice this week the list of open orders was empty, and
> Gábor had to ring customers to find out. I would like us to find a way in which that does not happen. How do you see it?"

Four sentences: subject, what was seen, what is wanted, a real question. Then comes the hardest part, which is to say nothing
until there is an answer.

## When it becomes heated

| What happens | What helps |
| --- | --- |
| Tears | Wait. Offer a break. Do not take back what is true. |
| Anger | Slower and quieter. "I can see that this makes you angry. What is the worst of it?" |
| Silence | Count to ten. Then: "What are you thinking?" |
| A counter-attack | "That is a subject too, and I want to hear it. First this one, then that one." |

> [!TIP]
> If you notice that you are going round in circles, say so and make another appointment for the next day. Sleeping on it
> does both sides good.

## At the end

Let the other person sum up what you have agreed, and by when. What is said back in one's own words has been understood; a nod
may mean anything.
`;

const asking = `
The quickest way to a team in which people speak openly is to be the first of whom others may speak openly. That cannot be
decreed. It has to be seen.

## Asking so that an answer comes

"Do you have any feedback for me?" is always answered with "no, all fine". The question is too large, and the risk is
unclear. Ask for less:

- "What is one thing that I could do differently in our Monday meeting?"
- "Which of my decisions last month cost you time?"
- "What should I stop asking for?"

Say beforehand that you are going to ask. Most people need a day to find an answer that they are willing to give.

## Receiving it

You have about three seconds in which to decide whether you will ever hear anything again. In these three seconds:

1. **Do not explain.** Every explanation sounds like a defence, even when it is correct.
2. **Ask for an example.** "Can you tell me when that was?" shows that you want to understand.
3. **Say thank you**, and say what you are going to do. "I will think about it until Friday" is a proper answer.
4. **Come back to it.** "You said that I interrupt. I have been counting. It was seven times on Monday."

You need not agree with everything. But whoever hears nothing for weeks concludes that it was no use.

## Making it ordinary

Amy Edmondson, who studies teams in hospitals and industry, calls it *psychological safety* when people expect not to be punished
or embarrassed for speaking up. She found it in the best teams, and it is easily misunderstood. It does not mean being nice to
each other. It means that errors come to the table while they are still small.

Three habits help:

- After each larger job, ten minutes: what went well, what did not, what shall we change?
- The person with the highest rank speaks last.
- A report of an error is met with a question, never with a sigh.

> [!NOTE]
> Your list from the first lesson should be shorter by now. If it is not, choose the entry that you like least, and prepare
> that conversation for this week.

## Try it

Ask one person in your team one of the questions above before the last meeting of this course. Bring along what you
answered, word for word.
`;

export const conversation: DemoModule = {
  title: "The conversation",
  description: "Preparing and holding a difficult conversation, and hearing one's own.",
  durationHours: 3,
  required: true,
  lessons: [
    {
      title: "A difficult conversation",
      description:
        "Four questions beforehand, four sentences at the start, and what to do when it becomes heated.",
      contentType: "document",
      markdown: difficult,
      durationMinutes: 30,
      required: true,
    },
    {
      title: "Asking for feedback yourself",
      description: "Small questions, three decisive seconds, and how it becomes ordinary.",
      contentType: "document",
      markdown: asking,
      durationMinutes: 25,
      required: true,
    },
  ],
};
