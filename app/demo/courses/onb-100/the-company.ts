import type { DemoModule } from "~/demo/demo-course";

const whoWeAre = `
Welcome, and we are glad that you are here. This lesson tells you in a quarter of an hour what the company does,
so that the names you hear at lunch begin to make sense.

## What we make

Halden & Moor makes equipment for laboratories. If you have given blood or drunk tap water lately, something
like our instruments may well have been involved. There are three families:

- **Centrifuges**, which separate liquids by spinning them. They are our oldest product and still half of
  what we sell.
- **Balances**, which weigh down to a ten-thousandth of a gram.
- **Incubators**, which keep samples at the same temperature for days.

Each instrument is built to last more than ten years, so looking after it matters as much as selling it.
Almost half of us work in service, planning and support.

## For whom

Our customers are hospitals, water companies, universities and makers of food. They differ in size, and have
one thing in common: they rely on a result. A balance that is wrong is worse than one that is broken, because
nobody notices. You will meet this thought everywhere in the company.

## Two places, one company

About sixty people work here, at two offices.

| About | Hamburg | Leeds |
| --- | --- | --- |
| What happens there | Assembly, calibration, sales, finance | Service, support, planning, IT |
| Language on the corridor | German | English |
| Language in writing | English | English |
| Time | Central European | One hour behind Hamburg |

Neither is the head office. The managing director, Sigrid Halden, spends one week of each month in Leeds, and
her door is open in both places.

## What we hold on to

1. **Say what you measured.** We separate what we know from what we think.
2. **Tell bad news early.** It grows when it is kept warm.
3. **Leave it better labelled.** Somebody will open this cabinet, file or housing after you.

> [!TIP]
> Ask to see the assembly hall or the repair workshop in your first fortnight, whatever your job. Half an hour
> there explains more than any brochure, and your colleagues like to show their work.

## Try it

Ask one person in each office what they are proud of. Write down one product and one customer that you heard of.
You will need them in your talk with your manager at the end of the second week.
`;

const whomToAsk = `
Nobody expects you to know everything. Knowing whom to ask is nearly as good, and in a company of sixty people
the right person is rarely more than two desks or one call away.

## Our teams

- **Production**, led by Henrik Brandt in Hamburg, assembles, calibrates and inspects the instruments.
- **Service**, led by Margaret Osei in Leeds, plans and carries out maintenance and repairs. Nikos Papadakis
  leads the field engineers, who travel most of the week.
- **Sales** looks after customers before they buy, and long afterwards.
- **Finance** pays invoices and salaries, and keeps the numbers straight.
- **People** hires and trains. Ayla Demir, who wrote this course, and Tomasz Wójcik belong to it.
- **IT** keeps everything running. Ines Carvalho leads the desk.

## Whom to ask about what

| Your question | Ask | How fast |
| --- | --- | --- |
| Password, laptop, access, software | IT desk, extension 2020 | Within the hour |
| Something looks like an attack | IT desk, at once | Immediately |
| Holiday, contract, parental leave | People | Within two days |
| Salary, expenses, company card | Finance | Within two days |
| Courses and certificates | Your manager first, then People | Within two days |
| A customer's complaint | Service planning | The same day |
| Anything else, or you do not know | Your buddy | Over the next coffee |

## Your buddy

Each new colleague has a buddy for three months: somebody from another team, who is not your manager and does
not report on you. Your buddy shows you round, has lunch with you in the first week and answers the questions
that seem too small for anybody else. There are no such questions.

> [!NOTE]
> You do not know your buddy's name yet? Ask your manager or Ayla on the first day. It is not for you to wait.

## How to ask well

People help gladly when they can see what is needed. A good question has three parts:

1. what you want to achieve,
2. what you have tried, and what happened,
3. until when you need an answer.

Try for a quarter of an hour yourself, then ask. Sitting silently over a problem for a whole day helps nobody.

## Try it

Write to your buddy, or walk over, with one question that this lesson has left open. If nothing comes to mind,
ask where the good coffee is. In both offices it is not where you would expect it.
`;

export const theCompany: DemoModule = {
  title: "The company and its people",
  description: "What we make, for whom, and who can help you with what.",
  durationHours: 0.75,
  required: true,
  lessons: [
    {
      title: "Who we are and what we make",
      description: "Instruments that people rely on, two offices, and three things we hold on to.",
      contentType: "document",
      markdown: whoWeAre,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "Who does what, and whom to ask",
      description: "Our teams, your buddy, and how to ask so that help comes quickly.",
      contentType: "document",
      markdown: whomToAsk,
      durationMinutes: 25,
      required: true,
    },
  ],
};
