import type { DemoCourse } from "~/demo/demo-course";

const firstHour = `
An incident is anything that has harmed, or could soon harm, the confidentiality, integrity or availability of what we
work with. You do not have to know which of the three it is when the telephone rings. You have to get through the first
hour without making it worse.

## The order of the first hour

1. **Listen and write.** Who reports, since when, what exactly was seen, what has been done since. Note the time at the
   start of every line. You will need it.
2. **Judge how bad it could be**, not how bad it is. Use the table below and choose the higher row when in doubt.
3. **Name a lead.** One person decides until somebody else takes over, aloud and by name.
4. **Contain** what is spreading.
5. **Tell the people on the list**, even if there is little to tell yet.

| Level | What it looks like | Who is told |
| --- | --- | --- |
| Low | one message reported, nobody fell for it | IT desk, next working day |
| Medium | one account or one computer affected | head of IT, within an hour |
| High | several computers, personal data, or production stands still | managing director, at once |

## Containing without destroying

Containing means that it gets no worse. It does not mean that it is repaired. The gentlest measure that stops the spread
is the right one:

- Take an affected computer off the network. **Leave it switched on**: what is in its memory is gone after a restart.
- Lock the account and end its sessions. A new password alone leaves thieves logged in.
- Block the sender or the address for everybody.

> [!WARNING]
> Do not restore a backup before you know how they came in. Many a company has restored the hole together with the data,
> and had the visitors back by evening.

## What not to promise

People will ask when they can work again. Say what you know, what you do not know, and when you will next report. "The
order system is off. We do not know for how long. I will write again at 11" is a good message. "Should be fine soon" is
not.
`;

const log = `
In the second hour somebody new joins, and in the fifth somebody goes home. What keeps the work together is a log that
anybody can read from top to bottom.

## A log that helps

Keep one document, in a place that does not depend on the affected systems. Paper is a respectable choice. Each line has a
time, a person and one of four kinds:

| Kind | Example |
| --- | --- |
| Observed | 09:42 Lena: files in the quality folder end in \`.locked\` since about 09:15 |
| Did | 09:50 Ines: file server taken off the network |
| Decided | 09:55 Ines: orders go by telephone until further notice |
| Open | Which account was used? Asked the mail provider at 10:05 |

The fourth kind is the one that people forget, and it is the one that the next shift needs most.

Write what you saw, not what you conclude. "Log-in from an address in another country at 03:12" stays true. "They were in
since three" may turn out to be wrong, and by then four people have built on it.

## Keeping evidence

You may later have to show what happened: to the insurer, the police, or a customer. So:

- Photograph screens before you touch them.
- Copy log files early. Many are overwritten after a few days.
- Note who has handled a device, from when until when.
- Work on copies. The original goes into the cupboard, labelled.

> [!TIP]
> Give the incident a short, neutral name on the first day, such as the date and the system. Names that accuse somebody
> have a way of turning up in letters from lawyers.

## Handing over

A hand-over takes ten minutes and has four sentences: this is the state, this is decided, this is open, this is what I would
do next. The new lead repeats them. Then the old one goes home, which is also part of the work: tired people delete the
wrong thing.
`;

const telling = `
Silence is filled with rumours within an hour. Telling people early, little and regularly is a measure of defence like any
other.

## Who needs to know what

| Group | What they need | When |
| --- | --- | --- |
| Staff | what does not work, what to do instead, what not to do | within the first hour |
| Management | how bad it could be, what is decided, what you need from them | at once, then every two hours |
| Customers affected | what happened to their data, what they should do | as soon as it is known |
| Authorities | what the law asks for | see below |

One person speaks to the outside. Everybody else says, kindly, that they will pass the question on.

## When personal data is involved

The General Data Protection Regulation asks three things of us:

1. **Every** breach is recorded, with its effects and what was done, even if nobody else is told of it.
2. The supervisory authority is notified **within 72 hours** of our becoming aware, unless the breach is unlikely to result
   in a risk to people. What is not yet known may follow later, in phases.
3. The people concerned are told **without undue delay** if the risk to them is high, in plain language.

The data protection officer decides which of these apply. Your task is that she hears of it early enough to decide.

In the United Kingdom the same periods apply under the UK GDPR, with another authority. A case that touches both
Hamburg and Leeds may go to both.

> [!NOTE]
> "Aware" means a reasonable degree of certainty that personal data has been compromised. It does not mean the end of the
> investigation. Note the hour at which you were reasonably sure.

## A message that can be sent

Good notices answer five questions in this order: what happened, what it means for you, what we have done, what you should do,
and where to ask. They do not begin with how seriously we take security. Readers have seen that sentence before, and they
know what follows it.
`;

const review = `
When everything runs again, the temptation is great to go back to work. Take two hours first. The incident was expensive; what
it teaches is the only thing you get in return.

## From recovery to review

Recovery is finished when three statements are true: the way in is closed, the systems come from a state that is known to be
good, and somebody watches them more closely than usual for a few weeks.

The review follows within ten working days, while people still remember. Everybody who took part is invited, and the log is on
the table.

## Asking how, not who

People decide by what they know and see at the time. If a decision looks foolish now, something made it look sensible
then, and that something is still there for the next person. So the questions are:

- What did we see, and when could we have seen it?
- What made the right step hard, and the wrong one easy?
- What went well, and was it luck?
- What will be different next time?

A review that ends in "be more careful" has failed. Care is not a measure. A second person for changes of bank details is one.

| Weak measure | Strong measure |
| --- | --- |
| Remind staff not to click on links | Passkeys, which do not work on forged pages |
| Watch the backups more closely | Restore one at random every month, and report it |
| Update servers sooner | Update automatically, with a window on Tuesday nights |

## Writing it down

The report fits on two pages: what happened (a dozen lines of timeline), what it cost, why it was possible, what we do about it,
**who does it by when**. Three measures that are done are worth more than fifteen that are listed.

> [!TIP]
> Share the report with everybody, including the people who reported first. Nothing does more for the next report than
> seeing that the last one was read.

Put a date in the calendar, three months on, to check the list. That date is part of the incident too.
`;

/** For those who take the call when something has happened. */
export const sec201: DemoCourse = {
  code: "SEC-201",
  title: "Handling security incidents",
  description:
    "For those who take the call: how to lead the first hour, keep a log that others can use, tell the right people in time, and learn from what happened. Builds on the essentials.",
  language: "en",
  category: "compliance",
  difficulty: "intermediate",
  delivery: "self_paced",
  durationHours: 2,
  durationWeeks: 2,
  maxParticipants: null,
  certificateProvided: true,
  certificateValidityMonths: 24,
  selfEnrolment: "open",
  prerequisites: ["SEC-101"],
  requiredSkills: [],
  taughtSkills: [{ skill: "Information security", level: "intermediate" }],
  instructors: ["trainer@example.com"],
  state: "published",
  modules: [
    {
      title: "The first hours",
      description: "What to do, in which order, and how to keep track of it.",
      durationHours: 1,
      required: true,
      lessons: [
        {
          title: "The first hour",
          description: "Judge, name a lead, contain, tell.",
          contentType: "document",
          markdown: firstHour,
          durationMinutes: 20,
          required: true,
        },
        {
          title: "The log and the evidence",
          description: "Writing so that the next shift can go on.",
          contentType: "document",
          markdown: log,
          durationMinutes: 15,
          required: true,
        },
      ],
    },
    {
      title: "Beyond the screens",
      description: "Telling people, meeting the law's periods, and learning.",
      durationHours: 1,
      required: true,
      lessons: [
        {
          title: "Telling people",
          description: "Staff, customers, authorities: who needs what, and when.",
          contentType: "document",
          markdown: telling,
          durationMinutes: 20,
          required: true,
        },
        {
          title: "The review",
          description: "Asking how it could happen, and changing that.",
          contentType: "document",
          markdown: review,
          durationMinutes: 15,
          required: true,
        },
      ],
    },
  ],
};
