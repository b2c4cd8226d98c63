import type { DemoModule } from "~/demo/demo-course";

const weekByWeek = `
Your first month has a plan, so that you need not wonder whether you are doing enough. If something is missing
or late, say so. It is our job to have it ready.

## Your first day

You arrive at ten, not earlier, because by then your manager has time. On this day you

- receive your badge, laptop and phone, and sign for them,
- set up your password, and a passkey or an app as the second proof,
- see the escape routes, the first-aid box and the assembly point,
- have lunch with your team, on us.

Nothing else is expected. Go home on time.

## The weeks that follow

| When | What happens | Who sees to it |
| --- | --- | --- |
| Week 1 | Safety briefing; tour of the office; this course | Your manager, your buddy |
| Week 2 | First small task of your own; talk about how it goes | Your manager |
| Week 3 | Visit to the other office, or two days with another team | People |
| Week 4 | Goals for the first half-year; your questions about everything | Your manager |

The safety briefing comes before you enter the assembly hall or a laboratory for the first time, even for a
minute and even as a visitor. Centrifuges look harmless, and they hold a great deal of energy.

> [!WARNING]
> Never work on an open or connected instrument before somebody has shown you how and has signed your briefing
> sheet. If you are asked to, say no and name this lesson.

## Courses to take

1. **Your first weeks at Halden & Moor**: you are in it.
2. **Information security essentials**, within the first four weeks. Its certificate is valid for a year.
3. Whatever your manager chooses with you. You will find it in the catalogue.

Learning counts as working time. Put it into your calendar, so that others see it.

## The talk after two weeks

Your manager will ask you three questions: What has surprised you? What is missing? What would you change?
Please answer honestly: you will never again see us with such fresh eyes.

## Checklist for the end of the month

- My accounts and devices work, and I know extension 2020.
- I know the way to the assembly point.
- I have met someone from each team.
- I know what is expected of me by the summer or the winter.

Anything that is still open belongs on the agenda of your talk in week four.
`;

const workingTogether = `
Rules are few here. This lesson holds the ones that newcomers ask about most.

## Hours and places

- **Core time** is from ten to three, at your own office's clock. Around it you arrange your hours with your
  team.
- **Home** is possible on two days a week where the work allows it. In
  assembly and the workshop, teams may swap shifts instead.
- **Breaks** are part of the job. Whoever works more than six hours takes at least half an hour.
- **Evenings** are yours. A message that arrives at nine can wait until morning.

Please record your hours each day in both offices. It protects you.

## Holiday and illness

| Topic | Hamburg | Leeds |
| --- | --- | --- |
| Holiday for a full-time year | 30 days, plus public holidays | 27 days, plus bank holidays |
| Asking for it | Two weeks ahead, in the calendar | Two weeks ahead, in the calendar |
| When you are ill | Tell your manager before your day begins | Tell your manager before your day begins |
| A doctor's confirmation | If it lasts more than three calendar days | If it lasts more than seven calendar days |

You need not tell anybody what you have. "I am ill, and probably back on Thursday" is enough.

## Meetings and messages

1. An invitation says what will be decided. If it does not, you may ask or decline.
2. Meetings of both offices take place between ten and two Leeds time, and end five minutes early.
3. What was agreed is written down on the same day, in English.
4. Chat is for quick matters, mail for those that can wait, the phone for those that cannot.

> [!TIP]
> English is a second language for more than half of us. Short sentences and plain words are a kindness, and
> nobody will mind if you ask what an expression means.

## Treating each other well

We say "please" and "thank you", we let people finish, and we disagree about things rather than about people.
Harassment and discrimination have no place here. If you experience or see either, turn to your manager,
to People, or to any manager you trust. You decide what happens next, as far as the law leaves it to us.

## You are ready

That was the last lesson. Your certificate has no end date, because you have only one first month with us. If
something in this course was wrong or missing, tell Ayla Demir. The next newcomer will be grateful.
`;

export const gettingGoing: DemoModule = {
  title: "Getting going",
  description: "The plan for your first month, and the few rules worth knowing before you need them.",
  durationHours: 0.75,
  required: true,
  lessons: [
    {
      title: "Your first month, week by week",
      description: "What happens when, who sees to it, and what you need not worry about.",
      contentType: "document",
      markdown: weekByWeek,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "How we work together",
      description: "Hours, holiday, illness, meetings, and how we treat each other.",
      contentType: "document",
      markdown: workingTogether,
      durationMinutes: 25,
      required: true,
    },
  ],
};
