import type { DemoModule } from "~/demo/demo-course";

const list = `
A head is a poor place to keep a list. It reminds you of the invoice in the shower and of the birthday in the meeting. What is
written down in one place, and looked at, stops knocking.

## One list

Two lists are one too many, because you have to look in both to know that something is in neither. The list may be a notebook, a
text file or the tool that the company gives you. It must be with you when work arrives.

Write each entry so that you could begin it without thinking:

| Instead of | Write |
| --- | --- |
| Leeds visit | Book the train to Leeds for the 14th |
| Incubator manual | Ask Øystein which three errors customers report most |
| Budget | Fill in the travel line and send the sheet to Þóra |
| Website?? | Decide whether we need a page for spare parts, yes or no |

The second column begins with a verb. If no verb comes to mind, the entry is a worry and not a task. Worries belong on the list too,
with the verb *decide*.

## Three places for everything

1. **The calendar** holds what happens at a time, and nothing else. A wish does not become an appointment by standing at ten o'clock.
2. **The list** holds what you will do.
3. **A folder called later** holds what you might do. You look into it once a month, and delete half.

Whatever arrives goes into one of the three, or into the bin. It does not stay in the inbox: an inbox is a list that other people write.

> [!TIP]
> If it takes less than two minutes, do it now. Writing it down, finding it again and feeling bad about it take longer.

## Try it

Set a clock to fifteen minutes and write down everything that is on your mind, work and otherwise, without sorting. Most people come to
between thirty and sixty entries. Then give each its verb. You will not do them all this week, and you need not. You only need to
know what you are not doing.
`;

const review = `
Plans do not fail on Friday. They fail on Tuesday at half past ten, when the telephone rings, and nobody looks at them again until the
next Monday. The weekly review is what brings them back.

## Half an hour, always the same

Choose an hour at which little happens. Friday after lunch suits many; Monday morning is late, because the week has started without you.
Then go through five steps in this order:

1. **Empty.** Inbox, notebook, pockets, desk. Everything becomes an entry, an appointment, or rubbish.
2. **Look back.** What was planned and did not happen? Why not? Cross out what has settled itself.
3. **Look ahead.** The next two weeks in the calendar: what needs preparing, and by when?
4. **Choose three.** If only three things get done next week, which should they be?
5. **Block time** for them. Two hours each, in the calendar, before others fill it.

## Why three

You will do more than three things. But urgent work finds its way by itself: it rings, it blinks, it stands in the door. The three are what
would otherwise wait for a quiet week, and quiet weeks do not come.

| | Urgent | Not urgent |
| --- | --- | --- |
| **Matters** | a customer's instrument is down | the spare parts plan, training, the talk you owe somebody |
| **Matters little** | most calls, many messages | reports that nobody reads |

The three come from the upper right. The lower right can go, and usually nobody notices.

## How full is full

Plan six hours of an eight-hour day. The other two will be taken, and you know it. If your plan for today needs more than six, something
stays undone; better that you choose what.

> [!NOTE]
> Field engineers and support specialists cannot block whole mornings. Block forty minutes, early, and treat it as a customer visit: it
> can be moved, but not cancelled.

## Try it

Put the first review into your calendar now, thirty minutes, repeated every week. After the third one, write down for each of your three
whether it got done, and what stood in the way. The pattern is more useful than any single plan.
`;

const transcript = `
Plans do not fail on Friday. They fail on Tuesday, at half past ten. The weekly review brings them back: half an hour, five steps.

1. *A tray is emptied.* First, empty everything: inbox, notebook, pockets, desk. Each thing becomes an entry with a verb, an appointment, or rubbish.
2. *A list is ticked off, and one line is crossed out.* Second, look back. What was planned and did not happen, and why? Cross out what has settled itself.
3. *A calendar; days light up.* Third, look ahead at the next two weeks. What needs preparing, and by when?
4. *Three cards are drawn.* Fourth, choose three things that matter and that nobody will remind you of. Urgent work finds its way by itself. These three do not.
5. *Three blocks appear in the calendar.* Fifth, block time for them: two hours each, in the calendar. Do it now, before others fill the week.

*A clock, half past one.* Choose an hour at which little happens, such as Friday after lunch. Put it into your calendar now, repeated every week.
`;

export const week: DemoModule = {
  title: "A week that holds",
  description: "One list, three places, and half an hour on Friday.",
  durationHours: 1,
  required: true,
  lessons: [
    {
      title: "One list",
      description: "Getting it out of your head, each entry with a verb.",
      contentType: "document",
      markdown: list,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "The five steps, in one minute",
      description: "A short film without sound; the captions say everything.",
      contentType: "video",
      video: "weekly-review.webm",
      captions: "weekly-review.vtt",
      durationSeconds: 60,
      transcript,
      durationMinutes: 2,
      required: true,
    },
    {
      title: "The weekly review",
      description: "Five steps, three things that matter, and six hours of eight.",
      contentType: "document",
      markdown: review,
      durationMinutes: 25,
      required: true,
    },
    {
      title: "The review, on one page",
      description: "To print, or to keep beside your list.",
      contentType: "document",
      pdf: "weekly-review-checklist.pdf",
      durationMinutes: 5,
      required: false,
    },
  ],
};
