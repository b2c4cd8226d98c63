import type { DemoModule } from "~/demo/demo-course";

const firstDays = `
On Friday you were one of five. On Monday you lead the other four, and two of them wanted the post as well. What you do in the first weeks is
remembered longer than what you do later.

## What changes

Your results are now the results of others. That sounds obvious and feels wrong for months, because the work at which you were best is no longer
yours to do. Whoever goes on doing it has two jobs, and does the new one badly.

| Before | Now |
| --- | --- |
| I solve it | I see to it that it gets solved, and that next time it needs me less |
| I know the details | I know who knows them |
| My day is finished when my list is | My day is finished when nobody is waiting for me |
| I say what I think | I ask first, because what I say is taken as decided |

## The first talks

Have one with each person in the first two weeks, half an hour, with the same four questions:

1. What do you work on, and what of it would you like to keep?
2. What should stay as it is?
3. What would you change if you had my post?
4. What do you need from me, and what should I leave alone?

Write the answers down. Promise nothing yet. After the last talk, tell all of them what you heard, without names, and what you will do first.

## Those who wanted it too

Speak about it yourself, early and alone: "I know that you applied. I would like you to stay, and I need to know what would make that worth your
while." Then listen. It is awkward for ten minutes. Left unsaid, it is awkward for a year.

> [!NOTE]
> You may still be friends. You may not be the friend who hears first. Nothing undoes a team faster than the feeling that decisions are made over
> somebody's dinner.

## Try it

Write down three things that you do now and will not do in six months. For each: who could take it over, and what would they need to learn first?
`;

const handing = `
Handing over work is not getting rid of it. Badly handed over, it is back on Thursday, late and with an apology.

## Five sentences

A task that is handed over well can be said in five sentences:

1. **Why** it is needed, and by whom.
2. **What** it looks like when it is finished.
3. **How free** the person is in doing it.
4. **When** it is due, and when you would like to see it half-done.
5. **What** to do when something gets in the way.

The third is the one that is missing most often. There are steps between "do as I say" and "tell me when it is over":

| Step | You say |
| --- | --- |
| 1 | Do it like this. |
| 2 | Find out how it could be done, and we decide together. |
| 3 | Decide, and tell me before you begin. |
| 4 | Decide and do it, and tell me afterwards. |
| 5 | It is yours. I hear of it when you want me to. |

Say the number aloud. Most quarrels about "you never let me decide" and "why did nobody ask me" are about two people who had different numbers in
mind.

## What you do not hand over

Talks about pay, praise and blame. Decisions about people. Anything that you would be ashamed of having handed over if it went wrong.

## When it comes back

Somebody stands in your door: "It doesn't work." If you take it now, you teach the whole team where unfinished work goes. Ask instead: "What have
you tried? What would you do if I were away?" In two cases out of three the answer comes while they are speaking.

> [!TIP]
> Halfway is the moment for a look. At the start there is nothing to see, and at the end nothing can be changed. Agree on it when you hand over,
> so that it is not taken for distrust.

## Mistakes

They will be made, and some of them with customers. Agree beforehand on which decisions can be undone cheaply. Those may go wrong; that is what they
are for.

## Try it

Choose one task that you should have handed over long ago. Write the five sentences, with a number. Read them to the person and ask what is missing.
`;

export const start: DemoModule = {
  title: "From colleague to lead",
  description: "The first weeks, and work that stays handed over.",
  durationHours: 5,
  required: true,
  lessons: [
    {
      title: "The first weeks",
      description: "What changes, four questions, and those who wanted the post too.",
      contentType: "document",
      markdown: firstDays,
      durationMinutes: 50,
      required: true,
    },
    {
      title: "Handing over work",
      description: "Five sentences, five steps of freedom, and what to do when it comes back.",
      contentType: "document",
      markdown: handing,
      durationMinutes: 50,
      required: true,
    },
  ],
};
