import type { DemoModule } from "~/demo/demo-course";

const whyYou = `
It is tempting to think that nobody would bother to attack a maker of laboratory equipment. Yet we hold
things that other people want: customers' contact details, bank details on invoices, service passwords for
instruments, drawings of parts that took years to develop. And most attackers do not choose a victim at all.
They write to thousands of companies and see who answers.

## What attackers are after

Nearly every attack on a company our size wants one of four things:

- **Money**, for example an invoice paid to the wrong account.
- **Access**, usually your password, which is then used or sold on.
- **Data** that can be sold, or that we would pay to keep private.
- **A way to somebody else**. A message from our mailbox looks trustworthy to the hospital that bought its
  centrifuges from us.

## Why they write to people

Breaking into a well-kept computer is slow and difficult. Asking a busy person to open the door is quick. In
the yearly survey of cyber security breaches by the UK government, phishing is by far the most common kind of
attack that businesses report.

Such messages work because they lean on good qualities: being helpful, being prompt, respecting the boss.
Falling for one says nothing about how clever you are. It usually says that you were in a hurry.

> [!NOTE]
> You will never be blamed here for reporting a mistake. A click reported within ten minutes is a small
> problem; the same click found by chance three weeks later can be a large one.

## Three small habits

You do not need to become a specialist. Three habits prevent most of the harm:

1. **Pause** when a message wants something unusual or urgent.
2. **Check by another way**, such as a phone number that you already had.
3. **Report** what looks wrong, even when you are not sure.

## Try it

Think of your own week and write down the answers to these questions. They take five minutes.

- Which information do I handle that a stranger could turn into money?
- Who could ask me for something by e-mail, and I would simply do it?
- How would I notice that it was somebody else?

Your answers show you where to pause. Keep them at hand for the next lesson.
`;

const readingMessages = `
A suspicious message is rarely full of spelling mistakes any more. Good-looking text costs nothing, and logos
are easily copied. Look instead at what the message wants you to do, and at the details that are hard to fake.

## Begin with the request

Ask yourself first: **what does this want from me, and how soon?** Be careful whenever somebody

- wants you to sign in, pay, send a file or change bank details,
- gives you a deadline that leaves no time to ask,
- asks you to keep it to yourself or to leave out the usual steps,
- offers something you did not expect, such as a refund or a parcel.

## Then look at the details

| Detail | How to check it | What should make you stop |
| --- | --- | --- |
| Sender | Show the full address, not only the name | A known name with an unknown address |
| Link | Hover over it, or press and hold on a phone | An address that is not the one you expect |
| Attachment | Were you waiting for it? | A file that asks you to enable macros or sign in |
| Tone | Does this person write like that? | Sudden urgency, flattery or threats |
| QR code | Look at the address before you open it | A code that leads to a sign-in page |

## Reading a web address

Find the part between \`https://\` and the first single slash that follows. Then read its end: the last two
names usually show to whom the site belongs.

- \`https://portal.halden-moor.example/leave\` belongs to halden-moor.example.
- \`https://halden-moor.example.staff-login.example/leave\` belongs to staff-login.example, whoever that is.

A padlock only means that the connection is encrypted. It does not tell you whether the other end is honest.

> [!TIP]
> If you often use a site, keep a bookmark and go there yourself. Then you never need the link in a message.

## What to do with it

1. Do not reply, click or forward it to colleagues.
2. Use the button "Report message" in your mail program, or tell the IT desk.
3. If it could be genuine, ask the sender on a number that you already have.

## Try it

Open the last message that asked you to sign in somewhere. Find the full sender address, and the address
behind the link, without clicking on it. Could you say to whom both belong?

The same care applies to text messages and calls. A voice can be imitated too, so calling back on a known
number is never rude.
`;

export const recognise: DemoModule = {
  title: "Recognise what is not right",
  description: "Why attackers write to people, and how to tell their messages from honest ones.",
  durationHours: 0.75,
  required: true,
  lessons: [
    {
      title: "Why attackers write to people like you",
      description: "What we have that others want, and three habits that prevent most of the harm.",
      contentType: "document",
      markdown: whyYou,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "How to read a suspicious message",
      description: "Judge the request first, then the sender, the link and the attachment.",
      contentType: "document",
      markdown: readingMessages,
      durationMinutes: 25,
      required: true,
    },
  ],
};
