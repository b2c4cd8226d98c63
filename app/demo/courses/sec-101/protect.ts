import type { DemoModule } from "~/demo/demo-course";

const signingIn = `
Your password is the key to everything you can see and do in our systems. This lesson is about having good
keys, and about not having to remember many of them.

## What makes a password good

Two properties matter far more than special characters:

- **It is long.** Three or four random words, such as *copper-violin-marsh-eleven*, are easy to type and hard
  to guess. Take your own words, of course, and no line from a song.
- **It is used once.** When a web shop is broken into, its passwords are tried everywhere else within hours.
  A password that opens only one door can do only so much harm.

You need not change a good password every few months. Change it at once when somebody else may know it.

## Let a program remember

Nobody can remember sixty long passwords. The password manager on your work computer can: it makes them up,
fills them in and keeps them encrypted. It also protects you in a way that is easily overlooked. It fills in
a password only on the site for which it was saved, so when it stays silent, look at the address again.

## A second proof

With a second factor, a stolen password alone is not enough. Some kinds resist more than others:

| Way of signing in | How strong | Remember |
| --- | --- | --- |
| Passkey or security key | Strongest | Works only on the genuine site, so it cannot be phished |
| Code from an app | Strong | Never read the code out to anybody |
| Confirming on the phone | Strong, if you look first | Refuse what you did not start yourself |
| Code by text message | Better than none | Choose another way where you can |

> [!WARNING]
> If your phone asks you to confirm a sign-in that you did not start, somebody probably has your password.
> Refuse it, change the password, and tell the IT desk straight away.

Nobody at Halden & Moor will ever ask for your password or a code: not the IT desk, not your manager, not
the managing director. Whoever asks is not who they claim to be.

## Try it

1. Turn on a passkey or an app for your most important private account, which is usually your e-mail. Whoever
   has your e-mail can reset nearly everything else.
2. Find one password that you use in two places, and change one of them today.
`;

const devicesAndData = `
Most losses of data are not clever attacks. A laptop stays on a train, a list goes to the wrong customer, an
update is put off until it is too late. A little routine prevents nearly all of them.

## Your devices

- **Lock the screen** whenever you get up: Windows key and L, or Control, Command and Q on a Mac.
- **Install updates** on the day they are offered. Many attacks use holes for which an update already exists.
- **Install programs** only from the company's software list. If you miss one, ask.
- **Leave found USB sticks alone** and hand them in at the IT desk.

The instruments in our test rooms are computers too. Please do not connect them to the office network, or
anything of yours to them, without asking.

## Handling data

Before you share something, decide what it is. We use three classes:

| Class | Examples | How to share it |
| --- | --- | --- |
| Public | Brochures, published manuals | Freely |
| Internal | Minutes, price lists, plans of shifts | With colleagues, in our own systems |
| Confidential | Personal data, contracts, drawings | Only with people who need it, by a link to named people |

Share a link to a file rather than a copy, because you can take a link back. Look at the list of recipients
once more before you send: mail programs like to complete the wrong name.

> [!WARNING]
> Do not paste internal or confidential text into online translators, converters or chat assistants that the
> company has not approved. You cannot get it back.

## When something happens

Something will go wrong one day. What counts is how soon we know. Tell the IT desk at once when

1. you have clicked, opened or entered something that now seems odd,
2. a device, a badge or a paper file is missing,
3. data went to somebody who should not have it,
4. your computer or your account behaves strangely.

Call the desk on extension 2020, or write to security@example.com if it can wait for an hour. Say what
happened and when. Leave the computer switched on, but disconnect it from the
network if you believe that something is spreading.

> [!TIP]
> You need not be certain. Ten false alarms cost us an hour; one missed alarm can cost us weeks.

## Try it

Save extension 2020 in your phone now. On the day when you need it, your computer may not work.
`;

const onTheRoad = `
This lesson is for everybody who visits customers, works from home or travels between Hamburg and Leeds. It
is optional, and useful to anybody with a laptop.

## Before you leave

- Take only what you need. A file that is not on the laptop cannot be lost with it.
- Install the updates and restart, so that the disk is encrypted and everything is current.
- Note extension 2020 and its outside number on paper. Your phone may be what gets lost.

## On the way

Trains and cafés are full of ears and eyes. Use the privacy filter, keep calls about customers for later,
and do not leave a device on the table while you fetch a coffee. In a car, put the laptop where nobody sees
it **before** you drive to the place where you park.

Public wireless networks are acceptable for our own systems, because those connections are encrypted. If your
browser warns you about a certificate, do not continue: use your phone's connection instead. When in doubt,
that is the better choice anyway.

## At the customer's

- Ask before you connect anything to the customer's network, and have them tell you which port or network.
- Carry service files on the encrypted stick that the service team hands out, and on no other.
- Sign out of the instrument's service account when you finish. Never write its password on the housing.
- Take notes and printouts with you, or put them into the customer's locked waste.

> [!TIP]
> If a customer asks you for a service password, say kindly that you are not allowed to pass it on, and offer
> to have Margaret Osei's team create an account for them.

## At home

Keep work on the work laptop, even when the family's tablet is nearer. Give your router its own long password
and let it update itself. Lock the screen at home too: small children and cats send surprising messages.

## If something goes missing

1. Call the desk at once, at any hour. A device can be locked and erased from afar, but only while somebody
   knows that it is gone.
2. Say where and when you last had it, and whether it was locked.
3. Report a theft to the local police, and keep the reference number for the insurance.
`;

export const protect: DemoModule = {
  title: "Protect accounts, devices and data",
  description: "Good keys, tidy devices, careful sharing, and whom to tell when something goes wrong.",
  durationHours: 1.25,
  required: true,
  lessons: [
    {
      title: "Passwords, passkeys and second factors",
      description: "Long passwords that you need not remember, and a second proof that it is you.",
      contentType: "document",
      markdown: signingIn,
      durationMinutes: 30,
      required: true,
    },
    {
      title: "Devices, data and speaking up early",
      description: "Everyday care for what you work with, and what to do in the first minutes.",
      contentType: "document",
      markdown: devicesAndData,
      durationMinutes: 30,
      required: true,
    },
    {
      title: "Security on the road",
      description: "For everybody who travels, visits customers or works from home.",
      contentType: "document",
      markdown: onTheRoad,
      durationMinutes: 15,
      required: false,
    },
  ],
};
