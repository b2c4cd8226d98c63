import type { DemoModule } from "~/demo/demo-course";

const reader = `
At school we wrote for somebody who was paid to read to the end. At work nobody is. Your reader has thirty other messages, a
meeting in ten minutes, and one question: what does this want from me?

## Before you write

Answer three questions. It takes a minute and saves several.

1. **Who reads this?** Not "all staff" but one of them. Picture that person.
2. **What should they do, decide or know afterwards?** One thing. Two things are two messages.
3. **What do they know already?** Leave it out. What do they not know that you take for granted? Put it in.

If you have no answer to the second question, do not send anything yet.

## The point comes first

Most of us write in the order in which we thought: the background, then the difficulty, then what we tried, and at the end
the request. The reader needs it the other way round.

| In the order of thinking | In the order of reading |
| --- | --- |
| As you know, we have used the same courier since 2019. Prices rose in spring. We asked three others. After comparing … | Please approve by Friday that we change courier. It saves about 4,000 euros a year. The comparison is below. |

Somebody who reads only the first line of the right-hand version can act. Somebody who wants to know more can read on. The
left-hand version punishes both.

## The subject line is a sentence

"Question", "Update" and "Meeting" say nothing, and in three weeks nobody will find them. Say what it is about and what you
want:

- *Approval needed by Friday: new courier from July*
- *No action: the Leeds server moves on Saturday night*
- *Your answer please: which of two dates for the fire drill?*

> [!TIP]
> If a message takes more than a minute to read and contains a disagreement, it is not a message. Ring the person, and write
> down afterwards what you have agreed.

## Try it

Take the longest mail that you sent last week. Find the sentence that contains the request. In which line does it stand? Move it
to the top, and delete what has become superfluous.
`;

const skimming = `
People do not read pages. They scan them: the headings, the first words of the paragraphs, whatever stands out. Studies of eye
movements have shown this for decades, and it is no bad habit. It is how one survives a full inbox. So write for it.

## Headings that answer

A heading such as "Results" promises that there will be results. A heading such as "Returns fell by a third" gives them. Whoever
reads nothing but your headings should know the main points.

## One paragraph, one thought

The first sentence says what the paragraph is about. If the thought changes, a new one begins. Five lines are enough on a
screen, and three on a telephone.

## Lists and tables

| You have | Use |
| --- | --- |
| Steps in an order | a numbered list |
| Things side by side | a list with dots |
| The same facts about several things | a table |
| An argument | sentences, because a list loses the *because* |

Begin all items of a list in the same way, all with a verb, say, or all with a noun. The eye notices the break before the
mind does.

## Who does what by when

Minutes are read by people who want to know what they have promised. Write nothing else on the first page:

| Who | What | By |
| --- | --- | --- |
| Amélie | Send the revised offer to the clinic | Tue 14 April |
| Gábor | Ask the supplier for the second date | Thu 16 April |

What was discussed can follow below, briefly. Nobody needs to know who said it.

> [!WARNING]
> Bold type is like raising your voice. Once per page it helps. In every line it is only loud, and then it helps nobody.

## Try it

Look at a document of yours for exactly ten seconds, then cover it. Write down what you remember. That is about what your readers
know.
`;

export const pointFirst: DemoModule = {
  title: "The point first",
  description: "Thinking of the reader, and building a text for people who skim.",
  durationHours: 1.5,
  required: true,
  lessons: [
    {
      title: "Your reader is busy",
      description: "Three questions before you write, and the order in which people read.",
      contentType: "document",
      markdown: reader,
      durationMinutes: 40,
      required: true,
    },
    {
      title: "Built for skimming",
      description: "Headings that answer, paragraphs with one thought, lists and tables where they belong.",
      contentType: "document",
      markdown: skimming,
      durationMinutes: 40,
      required: true,
    },
  ],
};
