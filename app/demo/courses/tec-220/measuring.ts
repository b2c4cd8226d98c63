import type { DemoModule } from "~/demo/demo-course";

const three = `
Three measurements say nearly everything about a balance: whether it repeats itself, whether it matters where on the pan a load stands, and
whether it is right from the smallest load to the largest.

## Repeatability

Put the same load on ten times, near the upper end of the range. Zero before each. The spread of the ten readings is the repeatability *s*, their
standard deviation:

~~~text
readings  199.9998  200.0001  199.9999  200.0000  200.0001
          199.9999  200.0002  200.0000  199.9998  200.0000
mean      199.99998 g
s         0.00013 g
~~~

It is the best that the balance can do. No adjustment makes it better; a quieter room may.

## Eccentricity

Put a third of the largest load first in the middle and then halfway to each corner:

| Place | Reading | Difference from the middle |
| --- | ---: | ---: |
| Middle | 70.0000 g | |
| Front left | 70.0003 g | +0.3 mg |
| Back left | 70.0002 g | +0.2 mg |
| Back right | 69.9998 g | -0.2 mg |
| Front right | 69.9997 g | -0.3 mg |

One corner that stands out points to a damaged bearing, usually after a fall. Ask about it kindly.

## Linearity

At least five loads, spread over the range, going up and then down again. At each, the error is the reading minus the value **from the
weight's certificate**, not minus what is engraved on it.

> [!TIP]
> Combine weights as little as you can: each one brings its own uncertainty along. For 150 g take 100 and 50, not three times 50.

## When to stop and begin again

If the zero has moved by more than three digits between two loads, something is drifting. Find it. Averaging does not remove a drift; it only
hides it.

## Try it

Compute mean and standard deviation of the ten readings above with a spreadsheet. Then replace the last reading with 200.0010 and do it again.
How much does a single disturbed reading cost?
`;

const certificate = `
The certificate is what the customer pays for. In two years an auditor reads it who has never seen you, the balance or the room. Everything that
this person needs stands in it, or it does not exist.

## What belongs in it

1. Who owns the balance, its type and serial number, where it stood.
2. Date, room conditions at the start and the end.
3. The weights used, each with the number and date of its certificate.
4. The results as found, and as left if something was adjusted.
5. The uncertainty of each result, and how much confidence it stands for.
6. Who measured and who checked. Two names.

## From readings to uncertainty

The main contributions, for 100 g on a balance that reads to 0.1 mg:

| Source | Size | Counts as |
| --- | ---: | ---: |
| Repeatability | 0.13 mg | 0.13 mg |
| Last digit | 0.1 mg | 0.03 mg |
| Weight, from its certificate | 0.05 mg (k = 2) | 0.025 mg |
| Temperature | 0.04 mg | 0.023 mg |
| **Combined** (root of the sum of squares) | | **0.14 mg** |
| **Expanded**, k = 2 | | **0.28 mg** |

The largest contribution decides. Here it is the repeatability; a better weight would change nothing that one could see.

> [!WARNING]
> A result without its uncertainty says nothing. "Error 0.2 mg" may be a fault or a perfect balance. "Error 0.2 mg, uncertainty 0.28 mg" says:
> we cannot tell it from zero.

## Pass or fail?

We state a result, not a verdict, unless the customer gives a limit. If so, the certificate names the limit and the rule for deciding, agreed
*before* the measurement. Ours is: it passes if error plus uncertainty together are within the limit.

Corrections after signing are never made in the document. A new one with a new number replaces the old one and says so.

## Try it

Take the certificate of your last calibration and give it to somebody from service planning. Can they find, within a minute, whether the balance
was right before you came?
`;

export const measuring: DemoModule = {
  title: "Measuring and writing it down",
  description: "Three measurements, an uncertainty, and a certificate that stands by itself.",
  durationHours: 6,
  required: true,
  lessons: [
    {
      title: "Three measurements",
      description: "Repeatability, eccentricity, linearity.",
      contentType: "document",
      markdown: three,
      durationMinutes: 60,
      required: true,
    },
    {
      title: "The three measurements in pictures",
      description: "Slides for the bench: what is put where, and what the readings look like.",
      contentType: "presentation",
      pdf: "three-measurements.pdf",
      slideCount: 7,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "The certificate",
      description: "What belongs in it, and from readings to uncertainty.",
      contentType: "document",
      markdown: certificate,
      durationMinutes: 45,
      required: true,
    },
  ],
};
