import { describe, expect, test } from "vitest";
import { dark, light, type Palette } from "../../../tailwind.config";

type Part = keyof Palette;

/** WCAG's relative luminance of "#rrggbb". */
function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string) {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

const grounds: Part[] = ["canvas", "surface", "sunken", "raised"];
const softGrounds: Part[] = ["done-soft", "soon-soft", "overdue-soft", "info-soft", "accent-soft"];
const everywhere = [...grounds, ...softGrounds];

/** Each ink or edge, the grounds that it stands on, and the least contrast there. */
const rules: Array<[Part[], Part[], number]> = [
  [["ink"], everywhere, 7],
  [["ink-muted", "accent-ink"], [...grounds, "accent-soft"], 4.5],
  [["done"], [...grounds, "done-soft"], 4.5],
  [["soon"], [...grounds, "soon-soft"], 4.5],
  [["overdue"], [...grounds, "overdue-soft"], 4.5],
  [["info"], [...grounds, "info-soft"], 4.5],
  [["on-accent"], ["accent", "accent-hover"], 4.5],
  [["on-danger"], ["danger", "danger-hover"], 4.5],
  [["line-strong"], grounds, 3],
  [["accent", "danger"], grounds, 3],
  [["focus"], everywhere, 3],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_, palette) => {
  const pairs = rules.flatMap(([inks, places, least]) =>
    inks.flatMap((ink) => places.map((place) => ({ ink, place, least }))),
  );
  test.each(pairs)("$ink on $place has a contrast of at least $least", ({ ink, place, least }) => {
    expect(contrast(palette[ink], palette[place])).toBeGreaterThanOrEqual(least);
  });
});

test("the measure itself is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
