import type { DemoModule } from "~/demo/demo-course";

const meetings = `
An hour with six people costs most of a working day. Some meetings are worth it. The rest are habits with a room.

## Three kinds that are worth it

| Kind | How often | How long | It ends with |
| --- | --- | --- | --- |
| What is on today | daily | 10 minutes, standing | everybody knows what stands in the way |
| What we decide | when there is something to decide | 45 minutes | decisions, each with a name and a date |
| What we learn | monthly | 60 minutes | one thing that will be different |

Whatever only *informs* can be written. People read faster than you speak, and they can read it on the train.

## Before it begins

The invitation says what will be decided, in one sentence with a question mark: "Do we move the spare parts to Leeds?" If that sentence cannot be
written, the meeting is not ready. What people have to read for it is attached two days before, on two pages at most.

Invite those who know something, those who have to do it, and the one who decides. Tell the others what came out of it; they will thank you.

## While it goes on

1. Begin on time. Whoever waits for the late ones teaches the punctual ones to be late.
2. Let everybody say once how they see it before anybody says it twice. Begin with the quietest, and speak last yourself.
3. When two people disagree, ask each to say what the other one means. Often it turns out that they mean different questions.
4. Stop when it is decided. Nobody has ever complained about fifteen minutes that were given back.

> [!WARNING]
> Silence is not agreement. Ask: "What would have to happen for this to go wrong?" Doubts are easier to say as a prediction than as an objection.

## After it

Three lines, the same day: what was decided, who does what by when, what was left open. If there is nothing to write, it was not a meeting of the
second kind.

## Try it

Look at last week's calendar. For each meeting, write down what was decided. Cancel the next one for which you have written nothing, and see
who misses it.
`;

const oneToOne = `
Half an hour with each person, every second week, not moved. No other half-hour of yours does as much. And it is the first one that is dropped when
things get busy, which is when it is needed.

## Whose half-hour it is

Theirs. They bring the topics; you bring at most one. It is not for reports on tasks, which can be written. It is for what does not get
written: what is dragging on, what was unfair, what somebody would like to be doing in a year.

Questions that open something:

- What has taken more strength than it should have?
- Where are you waiting for me?
- What have you seen that I have not?
- What would you like to be asked to do?

And then be silent for longer than is comfortable. The second sentence is usually the one that matters.

## What you write down

| | For you | For both |
| --- | --- | --- |
| What was agreed, and by when | | yes |
| What they would like to learn | | yes |
| What worries you about them | yes, and then say it | |
| Health, family, troubles | no, unless they ask you to | |

Notes about people are personal data. Whoever they are about may ask to read them. Write so that you could bear it.

> [!TIP]
> Keep the appointment even if there is "nothing today". The most important talk I have had began with "nothing really" and took an hour and a half.

## When something has to be said

Do not save it up for the yearly talk. Say it in the next half-hour, in the manner of [Giving feedback](/courses/MGT-120): what you saw, what it
led to, and a question. Praise too, and just as exactly. "Good work" is kind. "You told the customer on Tuesday that it would be late, and so
they could plan" is useful.

## The yearly talk

If the half-hours took place, nothing said in it is news. Then it can be about the year to come. If something in it is news, it is your half-hours
that need attention.

## Try it

Put the half-hours for the next two months into the calendar. At the end of each, ask: "What should we do differently next time?" Do that.
`;

export const rhythm: DemoModule = {
  title: "A rhythm for the team",
  description: "Meetings that decide, and half-hours that matter.",
  durationHours: 5,
  required: true,
  lessons: [
    {
      title: "Meetings that decide",
      description: "Three kinds that are worth it, and one sentence with a question mark.",
      contentType: "document",
      markdown: meetings,
      durationMinutes: 45,
      required: true,
    },
    {
      title: "Half an hour with each",
      description: "Whose half-hour it is, what to ask, and what not to write down.",
      contentType: "document",
      markdown: oneToOne,
      durationMinutes: 45,
      required: true,
    },
  ],
};
