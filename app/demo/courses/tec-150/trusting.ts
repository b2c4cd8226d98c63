import type { DemoModule } from "~/demo/demo-course";

const checking = `
A query that runs is not yet an answer. You are an analyst because people act on your figures, so the last part of the work is
to try to prove yourself wrong.

## Five checks

1. **Reconcile.** One figure in your result must be known from elsewhere: the revenue of last year from the annual accounts, the
   number of customers from the people who look after them.
2. **Count the rows**, before and after each join and each condition. Know why they became fewer.
3. **Look at rows**, not only at sums. Sort by every column once from the top and once from the bottom. Dates in the year 2062
   and negative amounts stand there.
4. **Ask about nulls.** How many are there in each column that you use, and where did they go?
5. **Take one case by hand.** Choose one customer, and compute the figure with the order system and a pencil.

| Sign | Usual cause |
| --- | --- |
| Twice as much as expected | a join multiplied rows |
| Slightly too little | nulls left out by a condition |
| The last month collapses | it is not over yet |
| One day is missing at the end | a period written with \`between\` |

## Saying what it means

Three sentences belong under every figure: what exactly was counted, for which period, and as of when. "Revenue" may be net or
gross, ordered or invoiced, with or without returns. If two departments report different revenues, usually both are right and
neither has said what it means.

> [!TIP]
> Keep the query with the figure. A comment in the first line, \`-- orders by country, net, by order date, for the April
> report\`, will save you an hour in May.

## Being a good guest

The read-only copy is shared. Add a \`limit\` while you are trying things out, name the columns that you need rather than all
of them, and begin with one month. Personal data of customers' staff stays in the database: export sums, not names.

## Try it

Take a figure from last month's report and apply the five checks. Note what you did for each, in one line. If you find something,
tell the author first. It is what you would want.
`;

export const trusting: DemoModule = {
  title: "Answers that hold",
  description: "Checking a result before others act on it.",
  durationHours: 1,
  required: true,
  lessons: [
    {
      title: "Can this be true?",
      description: "Five checks, three sentences, and how to be a good guest.",
      contentType: "document",
      markdown: checking,
      durationMinutes: 45,
      required: true,
    },
  ],
};
