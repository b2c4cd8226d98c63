import type { DemoModule } from "~/demo/demo-course";

const joins = `
An order knows the number of its customer. The name stands in another table, so that it is written once and is right
everywhere. To see both, you join the tables. A look-up in a spreadsheet does the same for one column; a join does it for whole rows.

## Two tables

~~~sql
select o.order_id, c.name, o.net_amount
from orders o
join customers c on c.customer_id = o.customer_id
where c.segment = 'hospital';
~~~

The letters *o* and *c* are short names. Put them before every column as soon as there are two tables: your readers will know
where it comes from, and the query survives a new column of the same name.

## Who has no partner?

| Join | Keeps |
| --- | --- |
| \`join\` | rows that have a partner on both sides |
| \`left join\` | all rows of the left table, with nulls where there is no partner |
| \`full join\` | all rows of both |

So customers without any order are found like this:

~~~sql
select c.name
from customers c
left join orders o on o.customer_id = c.customer_id
where o.order_id is null;
~~~

> [!WARNING]
> A condition on the right table in \`where\` turns a left join into an ordinary one, because null fulfils no comparison.
> Put it into the \`on\` part: \`on o.customer_id = c.customer_id and o.ordered_on >= date '2026-01-01'\`.

## Try it

List all customers in Great Britain with the number of their orders this year, including those who have none. Hint: count a
column of the right table, not the rows.
`;

const traps = `
The most expensive mistake in SQL gives no error message. It gives a number that is too large.

## Rows that multiply

An order has several lines. Joining the lines repeats the order once per line, and with it the amount:

~~~sql
-- wrong: an order with three lines counts three times
select sum(o.net_amount)
from orders o
join order_lines l on l.order_id = o.order_id;
~~~

It becomes worse with two such tables. An order with three lines and two deliveries appears six times.

The remedy is to bring each table to one row per order **before** joining:

~~~sql
with lines as (
  select order_id, count(*) as line_count
  from order_lines
  group by order_id
)
select o.order_id, o.net_amount, lines.line_count
from orders o
left join lines on lines.order_id = o.order_id;
~~~

The part after \`with\` is a query that has a name. Long questions become readable when each step has one, and each can be
tried alone.

## Distinct is a plaster

If rows appear twice, \`select distinct\` makes them disappear, and the mistake with them. Sums and averages stay wrong, since
they were computed before. When you reach for it, ask first where the doubles come from.

## The grain

Before each join, write down for both tables what **one row** stands for:

| Table | One row is | Key |
| --- | --- | --- |
| customers | a customer | customer_id |
| orders | an order | order_id |
| order_lines | an article in an order | order_id, line_no |
| deliveries | a parcel | delivery_id |

If the key of the table that you add is not fully named in the \`on\` part, rows may multiply. It is a check of ten seconds.

> [!TIP]
> Count before and after: \`select count(*), count(distinct order_id)\` on the joined result. If the two differ and you did not
> expect it, you have found the mistake.

## Try it

Compute the revenue per article group for last quarter. Then compute the revenue of last quarter from the orders alone. The
sums must agree. If they do not, where does the difference come from?
`;

export const joining: DemoModule = {
  title: "Several tables",
  description: "Joining tables without losing rows and without doubling them.",
  durationHours: 2,
  required: true,
  lessons: [
    {
      title: "Joining tables",
      description: "Inner and left joins, and those who have no partner.",
      contentType: "document",
      markdown: joins,
      durationMinutes: 50,
      required: true,
    },
    {
      title: "When rows multiply",
      description: "Why sums become too large, and how the grain of a table prevents it.",
      contentType: "document",
      markdown: traps,
      durationMinutes: 50,
      required: true,
    },
  ],
};
