import type { DemoCourse } from "~/demo/demo-course";

const mails = `
An e-mail is quickly written and slowly read. This course is about the ten seconds in which the reader decides whether to read yours now, later or
never. It has been replaced by **Writing clearly at work**; those who took it can still look things up here.

## The subject line

It is read by everybody, and by many it is the only thing that is read. It says what the mail is about and what you would like:

| Instead of | Write |
| --- | --- |
| Question | Delivery to Bergen: may we send it in two parts? |
| FW: FW: RE: Meeting | Thursday's meeting is moved to 14:00 |
| Important | Please approve the budget by Friday (2 pages) |

Change the subject when the topic changes. Somebody will search for it in a year.

## To, and copy

People in *To* are asked to do something. People in *Copy* may know of it. If nobody is asked to do anything, ask yourself who will miss the mail
if it is not sent.

> [!WARNING]
> Before you press *Reply to all*, count who will read it. Twelve people for a minute each is more than the answer took you to write.

## The first two lines

Most programmes show them beside the subject. They hold what you want and by when; reasons come below. Greetings are kind and short.

## One mail, one thing

Two questions in one mail get one answer. Number them, or send two mails. If there are more than three, telephone, and send afterwards what was
agreed.

## Try it

Open your last five mails. For each, cover the text and read only the subject. Would you know what to do? Rewrite those for which you would not.
`;

const tone = `
What sounds dry in your head may sound angry on somebody's screen. Writing has no face. This lesson is about the small things that decide how
a mail is heard.

## Heard worse than meant

People who read a mail tend to hear it as a shade less friendly than the person who wrote it. So what is meant neutrally should be written a shade more
warmly than seems necessary, and what is meant critically should not be written at all but said.

| Written | Heard as | Better |
| --- | --- | --- |
| As I already wrote | You do not read my mails | It is easily missed; here it is again |
| Please advise. | Do your work | What do you suggest? |
| Fine. | Not fine | Good, let us do it like that |
| You forgot the attachment | You are careless | The attachment did not arrive |

## When it has got warm

1. Do not answer in the first hour.
2. Answer the question in the mail, not the tone of it.
3. At the second warm mail, pick up the telephone. There has never been a third that helped.

## Across languages

In our company most people write English, and for half of us it is not the first language. Short sentences, no irony, no sayings. *Let's table
this* means opposite things in Leeds and in Boston. Nobody is impolite on purpose in a language that they learned at school.

> [!TIP]
> Read it aloud before you send it. What you would not say to somebody's face in that voice, do not write.

## Out of office

It says until when you are away, who helps meanwhile, and whether you will read what comes. That is all. Your holiday is none of a customer's business.

## Try it

Find a mail of yours that led to trouble. Read it aloud as a stranger would. Where does it begin to sound different from what you meant?
`;

/** Replaced by COM-110; those who took it can still read it. */
export const com090: DemoCourse = {
  code: "COM-090",
  title: "E-mail etiquette",
  description:
    "Subject lines, who belongs into copy, and how a mail sounds to somebody who cannot see your face. Replaced by Writing clearly at work.",
  language: "en",
  category: "soft_skills",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: 1,
  durationWeeks: 1,
  maxParticipants: null,
  certificateProvided: true,
  certificateValidityMonths: 12,
  selfEnrolment: "open",
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [{ skill: "Clear writing", level: "beginner" }],
  instructors: ["trainer2@example.com"],
  state: "archived",
  modules: [
    {
      title: "Mails that get answered",
      description: "What is seen first, and how it is heard.",
      durationHours: 1,
      required: true,
      lessons: [
        {
          title: "Ten seconds",
          description: "Subject, receivers, and the first two lines.",
          contentType: "document",
          markdown: mails,
          durationMinutes: 25,
          required: true,
        },
        {
          title: "How it sounds",
          description: "Heard worse than meant, and what to do about it.",
          contentType: "document",
          markdown: tone,
          durationMinutes: 25,
          required: true,
        },
      ],
    },
  ],
};
