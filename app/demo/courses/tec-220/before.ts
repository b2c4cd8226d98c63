import type { DemoModule } from "~/demo/demo-course";

const meaning = `
A calibration finds out how far the reading of a balance is from the truth, and how sure we are of that. It changes nothing. Changing
something, so that the reading comes closer, is *adjusting*, and after every adjustment one calibrates again.

## Three words that are mixed up

| Word | Question | Example |
| --- | --- | --- |
| Calibration | How far off is it, and how sure are we? | at 100 g it shows 0.3 mg too much, uncertainty 0.2 mg |
| Adjustment | Can it be brought closer? | the built-in weight is used to set it anew |
| Verification | Is it good enough for this law or purpose? | yes, for weighing in trade |

Customers ask for "a calibration" and often mean all three. Ask. A hospital that finds its balance adjusted without a record of how it was
*before* has lost the means to judge last month's results.

## Traceable means: an unbroken chain

Our weights are compared with those of a laboratory that is accredited, its weights with those of the national institute, and theirs with the
definition of the kilogram. At each link stands a certificate with a value and an uncertainty. If one is missing or has expired, the chain is
broken, however new the weights look.

> [!WARNING]
> Never touch a weight with bare fingers, not even the large ones. A fingerprint weighs about 50 micrograms. For a class E2 weight of one
> gram that is more than its whole tolerance.

## What a weight weighs

A class tells how far a weight may be from its nominal value:

| Nominal | E2 | F1 | M1 |
| ---: | ---: | ---: | ---: |
| 1 g | 0.03 mg | 0.10 mg | 1.0 mg |
| 100 g | 0.16 mg | 0.5 mg | 5 mg |
| 1 kg | 1.6 mg | 5 mg | 50 mg |

The rule of thumb: the uncertainty of the weight should be at most a third of what you want to say about the balance.

## Try it

Find the certificate of the weight set at your bench. Until when does it hold? For the 100 g weight, which correction does it state, and would it
show on a balance that reads to 1 mg?
`;

const room = `
A balance that reads to a tenth of a milligram also measures draughts, warm hands and the lorry in the yard. Half of a good calibration happens
before the first weight is lifted.

## The place

- A stone table or a bench against a wall, not in the middle of the floor.
- No direct sun, no ventilation outlet above, no door that people use meanwhile.
- Levelled: the bubble in the middle, and looked at again when everything stands.
- Switched on since yesterday. An hour is enough for kitchen scales, not for these.

## Temperature

Weights must have the temperature of the room. A warm weight makes the air around it rise and lifts the pan; it then seems lighter than it is.

| Difference at the start | 100 g | 1 kg |
| --- | --- | --- |
| 5 °C | wait 1 hour | wait 3 hours |
| 2 °C | wait 40 minutes | wait 2 hours |
| 0.5 °C | wait 20 minutes | wait 1 hour |

Write down temperature, pressure and humidity at the beginning and at the end. If the temperature has moved by more than one degree, begin again.

## Before you change anything

1. Photograph the type plate and note the serial number.
2. Note what is set: units, filter, automatic adjustment.
3. Clean the pan, and wait until the reading is at rest.
4. Measure **as found**: one load near the customer's usual one, five times. Only then adjust, if that was agreed.

> [!NOTE]
> The reading as found is the most valuable line of the certificate. It tells the customer whether everything weighed since the last visit
> can be trusted.

## A check that takes a minute

Put the same weight on ten times without writing anything, and watch the last digit. If it wanders in one direction, something is still getting
warmer or colder. If it jumps, look for draughts. If it stands still, begin.

## Try it

Put a weight that you have held in a gloved hand for two minutes on a balance. Note the reading every thirty seconds for ten minutes, and draw
the curve. Where would you have stopped, and how wrong would you have been?
`;

export const before: DemoModule = {
  title: "Before the first weight",
  description: "What a calibration says, and how to prepare room, weights and balance.",
  durationHours: 2,
  required: true,
  lessons: [
    {
      title: "What a calibration says",
      description: "Calibration, adjustment, verification, and the chain to the kilogram.",
      contentType: "document",
      markdown: meaning,
      durationMinutes: 45,
      required: true,
    },
    {
      title: "The room, the weights, the state as found",
      description: "Temperature, draughts, and the most valuable line of the certificate.",
      contentType: "document",
      markdown: room,
      durationMinutes: 45,
      required: true,
    },
  ],
};
