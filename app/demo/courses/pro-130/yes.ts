import type { DemoModule } from "~/demo/demo-course";
import { requests } from "./requests";

const saying = `
Every yes is a no to something that is not in the room. People who are known to be reliable are not those who accept everything. They are
those whose yes can be counted on, and that takes a few noes.

## Find out what is being asked

Before you answer, three questions help both sides:

- **What is it for?** Often a smaller thing does the same job.
- **By when, really?** "As soon as possible" usually means "before the meeting on Thursday".
- **What happens if it comes a week later?** If the answer is "nothing", you have found your date.

## Four answers

| You mean | You say |
| --- | --- |
| Yes | Yes, you have it on Wednesday by noon. |
| Yes, but later | Not this week. I can begin on Monday; would that still help? |
| Yes, instead of something | I can. Then the parts list moves to next week. Shall I ask Nikos whether that is all right? |
| No | I cannot do this one. Katarzyna knows the form, and the template is in the folder. |

None of them contains an apology longer than the answer. An excuse invites a discussion of the excuse.

The third answer is the most useful one at work. It treats your time as what it is, a shared budget, and puts the choice where it belongs.
Your manager would rather hear it on Monday than find out on Friday.

> [!WARNING]
> "I'll try" is heard as yes and meant as no. If you catch yourself saying it, stop and choose one of the four.

## When you have said yes and cannot keep it

Say so the moment you know, not the moment it is due. A message has three parts: what will not happen, what will, and when. "The report
will not be complete today. Chapters one and two are in the folder; three follows on Tuesday." People can plan with that. Silence, they
cannot.

## Try it

For one week, note every request that took longer than half an hour: who asked, what you answered, and which of the four you would choose
today. Bring two of them to your next talk with your manager.
`;

const interruptions = `
After an interruption it takes most people several minutes to find their place again. Six an hour, and there is no place to find.

## Some of them you make yourself

Count for one morning how often you look at messages without a reason. Then try these, the cheapest first:

1. Switch off every sound and badge except calls.
2. Look at messages at fixed times: on arrival, before lunch, at three, before you leave.
3. Keep a slip of paper beside you. A thought that has nothing to do with the task goes onto it and stays there until the hour is over.
4. Close the programme that you are not using. A window that is open is a question.

## Some you can arrange

Most teams have hours at which everybody is disturbed by everybody. Agree on others: from nine to eleven nobody calls without need, questions
are collected, and one person takes whatever cannot wait. Take turns. In our support team this alone has made the time to an answer *shorter*,
because whoever works undisturbed makes fewer mistakes that come back.

| Signal | Means |
| --- | --- |
| Headphones on, both ears | please write |
| Headphones on, one ear | short questions are fine |
| Door open, or none on | come in |
| "On call" beside the name | this person is there to be disturbed |

## Some are the work

If you lead people or answer customers, being interrupted is part of what you are paid for. The aim is then not silence but getting back
quickly. Before you turn to the person who is standing there, write half a sentence: *next: check the totals in row 14*. It takes five
seconds and saves five minutes.

> [!TIP]
> Stop in the middle, not at the end. A task that is left in the middle of a sentence is easier to take up than one that is finished to
> a full stop, because you know how it goes on.

## Try it

Agree with one colleague on one hour this week in which neither of you is disturbed, and answer for each other meanwhile. Compare what you
got done with the same hour of last week.
`;

export const yes: DemoModule = {
  title: "Yes, no, and not now",
  description: "Requests and interruptions, and how to keep your plan among other people.",
  durationHours: 1,
  required: true,
  lessons: [
    {
      title: "Saying no, and saying when",
      description: "Three questions, four answers, and what to do about a promise that you cannot keep.",
      contentType: "document",
      markdown: saying,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "Interruptions",
      description: "Those that you make, those that you can arrange, and those that are the work.",
      contentType: "document",
      markdown: interruptions,
      durationMinutes: 20,
      required: false,
    },
    {
      title: "Where these ideas come from",
      description: "Time management in an encyclopaedia: schools, methods, and what is known about them.",
      contentType: "external",
      url: "https://en.wikipedia.org/wiki/Time_management",
      platform: "Wikipedia",
      durationMinutes: 10,
      required: false,
    },
    requests,
  ],
};
