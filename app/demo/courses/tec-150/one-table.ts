import type { DemoModule } from "~/demo/demo-course";

const choosing = `
In a spreadsheet you go to the data and change it where it lies. With SQL you describe the answer that you want, and the
database finds a way to it. The description stays: next month you run it again.

## The table of this course

All examples use the table **orders** of the read-only copy:

| order_id | customer_id | ordered_on | country | net_amount | shipped_on |
| ---: | ---: | --- | --- | ---: | --- |
| 5001 | 17 | 2026-03-02 | DE | 1840.00 | 2026-03-05 |
| 5002 | 23 | 2026-03-02 | GB | 312.50 | *null* |
| 5003 | 17 | 2026-03-03 | DE | 96.00 | 2026-03-04 |

## Columns, rows, order

~~~sql
select order_id, ordered_on, net_amount
from orders
where country = 'DE'
  and ordered_on >= date '2026-03-01'
  and ordered_on <  date '2026-04-01'
order by net_amount desc
limit 10;
~~~

Read it aloud: from the orders, those from Germany in March, the ten with the highest amount, three columns of each.

- Text and dates stand between **single** quotation marks. Double ones are for names of columns.
- Periods are best written as *from this day, and before that day*. It works for months of any length and also when the
  column holds a time of day. With \`between\`, the end is included, and an order on 31 March at 14:00 is lost.
- Without \`order by\` the order of rows is not defined. It may look right for months and then change.

## Null is not zero

Order 5002 has not been shipped. Its date is *null*, which means unknown. Nothing is equal to the unknown, not even another
unknown, so these two differ:

~~~sql
select count(*) from orders where shipped_on = null;   -- always 0
select count(*) from orders where shipped_on is null;  -- the orders that wait
~~~

> [!WARNING]
> A condition such as \`where country <> 'DE'\` also leaves out the rows whose country is null. If you want them, say so:
> \`or country is null\`.

## Try it

How many orders above 1,000 euros were placed last month and have not been shipped? Write the query, then check three of the
rows in the order system.
`;

const summing = `
What a pivot table does with the mouse, \`group by\` does in a sentence: sort the rows into heaps, and say one thing about each
heap.

## Heaps

~~~sql
select country,
       count(*)        as orders,
       sum(net_amount) as revenue,
       avg(net_amount) as average
from orders
where ordered_on >= date '2026-01-01'
group by country
order by revenue desc;
~~~

Every column in the list is either something by which you group, or something computed over the heap. If you forget one, the
database refuses, and it is right: which of the four hundred dates should it show?

## Counting

| Expression | Counts |
| --- | --- |
| \`count(*)\` | rows |
| \`count(shipped_on)\` | rows in which this column is not null |
| \`count(distinct customer_id)\` | different customers |

So the share of shipped orders needs no second query. In PostgreSQL:

~~~sql
select country, 100.0 * count(shipped_on) / count(*) as shipped_percent
from orders
group by country;
~~~

Mind the \`100.0\`. With \`100\` the division would be one of whole numbers, and 99.9 per cent would become 99.

## Before and after the heaps

\`where\` chooses rows before they are sorted into heaps. \`having\` chooses heaps afterwards:

~~~sql
select customer_id, sum(net_amount) as revenue
from orders
where ordered_on >= date '2026-01-01'
group by customer_id
having sum(net_amount) > 10000;
~~~

## Months

~~~sql
select date_trunc('month', ordered_on) as month, sum(net_amount) as revenue
from orders
group by date_trunc('month', ordered_on)
order by month;
~~~

> [!NOTE]
> A month without any order does not appear with zero. It does not appear at all. Look for gaps before you draw a line
> through the points.

## Try it

Which three customers placed the most orders this year, and what was their average amount? Do the same in a pivot table on an
export and compare.
`;

export const oneTable: DemoModule = {
  title: "One table",
  description: "Choosing rows and columns, and summing them up.",
  durationHours: 2,
  required: true,
  lessons: [
    {
      title: "Choosing rows and columns",
      description: "select, where, order by, and what null means.",
      contentType: "document",
      markdown: choosing,
      durationMinutes: 50,
      required: true,
    },
    {
      title: "Summing up",
      description: "group by and having, counting in three ways, and months.",
      contentType: "document",
      markdown: summing,
      durationMinutes: 60,
      required: true,
    },
  ],
};
