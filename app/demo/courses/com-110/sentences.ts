import type { DemoModule } from "~/demo/demo-course";
import { check } from "./check";

const plain = `
Plain language is not simple thinking. It is a courtesy: you do the work once, so that forty readers need not do it each. Experts
like it too: a study of legal documents, which the British government's style guide quotes, found that the more educated the
reader and the more special their knowledge, the more they wanted plain English. They have the most to read.

## Verbs instead of nouns

Office language turns doing into things. Behind most words in *-tion*, *-ment* or *-ance* a verb is waiting:

| Instead of | Write |
| --- | --- |
| carry out an inspection of the pump | inspect the pump |
| make a decision about | decide |
| in the event of a failure of the seal | if the seal fails |
| upon completion of the installation | when you have installed it |

## Say who

"It was decided that the samples be discarded." By whom? The passive voice hides the person, and with instructions that is
dangerous: everybody thinks it is somebody else. "The shift lead discards the samples" leaves no doubt. Use the passive
where the person does not matter: "The instrument is calibrated at 20 degrees."

## Short sentences, and not only short ones

Fifteen to twenty words are a good average. What matters more is that each sentence carries one thought, and that its verb
comes early. A long sentence among short ones is a pleasure. Five long ones in a row are a wall.

## Familiar words

- *use*, not *utilise*; *about*, not *with regard to*; *before*, not *prior to*
- one thing, one name: if it was a *valve* in the first paragraph, it is not a *fitting* in the second
- abbreviations only if your reader uses them too, and written out the first time

> [!NOTE]
> Many of our readers have English or German as their second language. A pun or a proverb may cost them five minutes and a
> dictionary. Short verbs with little words, such as *put up with*, are harder for them than *tolerate*.

## Try it

Take a paragraph from one of our manuals. Underline the verbs. If most of them are *is*, *are* or *has*, look for the real
verbs among the nouns, and write the paragraph again.
`;

const editing = `
Nobody writes well at the first attempt. People whose texts look effortless have removed more than you have. The good news is that
most of the gain comes from the first five minutes.

## Five minutes, five passes

Do one thing at a time. Whoever looks for everything at once finds commas.

1. **Aim.** Does the first sentence say what I want? If not, the sentence that does is further down. Move it up.
2. **Cut.** Delete the first paragraph and see whether anything is missing. It is surprising how often nothing is.
3. **People.** Is it clear in every sentence who does what?
4. **Facts.** Names, dates, amounts, units, attachments. Check each against its source.
5. **Aloud.** Read it half-aloud. Where you run out of breath, the sentence is too long. Where you stumble, your reader
   will fall.

Do this after a pause. Ten minutes are enough to become a stranger to your own text; overnight is better.

## What can nearly always go

| Delete | Because |
| --- | --- |
| I am writing to inform you that | they can see that you are writing |
| As already mentioned | then it is there already |
| Please do not hesitate to | *please* is enough |
| very, really, basically, actually | the sentence is stronger without |
| It should be noted that | note it by saying it |

## When you are angry

Write the message. Leave the address field empty. Read it tomorrow, as the person whom it is for. Then ask whether you would be
content to see it printed and pinned up next to the coffee machine, because one day one of them will be.

> [!TIP]
> Ask somebody to read a text of yours, with a precise question: "After reading it, what do you think you are to do?" It is the
> only test that counts. "Do you like it?" is not one.

## Try it

Edit a text of at least two hundred words in five passes. Count the words before and after. A third fewer is usual. Send
both versions to your trainer, with a line on what you found hardest to cut.
`;

export const sentences: DemoModule = {
  title: "Sentences and second thoughts",
  description: "Plain sentences, and the five minutes that make the difference.",
  durationHours: 1.5,
  required: true,
  lessons: [
    {
      title: "Plain sentences",
      description: "Verbs instead of nouns, people instead of the passive, familiar words.",
      contentType: "document",
      markdown: plain,
      durationMinutes: 40,
      required: true,
    },
    {
      title: "Editing in five minutes",
      description: "Five passes, what can nearly always go, and what to do when you are angry.",
      contentType: "document",
      markdown: editing,
      durationMinutes: 40,
      required: true,
    },
    check,
  ],
};
