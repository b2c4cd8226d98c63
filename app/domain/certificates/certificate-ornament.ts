/** A point on the page, in points from the left and the top. */
export type Point = [x: number, y: number];

/** Where the ornament lies, and the size of the sheet: what falls beyond its edges is not drawn. */
export type OrnamentPlace = { centre: Point; radius: number; sheet: { width: number; height: number } };

type Band = { at: number; swing: number; petals: number; swell: number; lines: number };

const fullTurn = 2 * Math.PI;
const pointsPerTurn = 420;
const bleed = 12;

/**
 * Draws the fine rosette of a certificate, as bank notes have it: two woven bands about a centre, whose waves
 * follow from the certificate's number, so that each certificate has its own and always the same. Returns one
 * list of points for each stretch of a curve that is on the sheet.
 */
export function certificateOrnament(number: string, place: OrnamentPlace): Point[][] {
  const [first = 0, second = 0, third = 0, turn = 0] = shares(number);
  const outerPetals = 6 + Math.floor(first * 5);
  const bands: Band[] = [
    { at: 0.78, swing: 0.19, petals: outerPetals, swell: 1 + Math.floor(second * 3), lines: 20 },
    { at: 0.42, swing: 0.15, petals: outerPetals + 3 + Math.floor(third * 4), swell: 1, lines: 14 },
  ];
  return bands.flatMap((band) =>
    Array.from({ length: band.lines }, (_, line) => curve(band, line / band.lines, turn, place)).flatMap(
      (points) => stretchesOnSheet(points, place.sheet),
    ),
  );
}

/** One closed curve of a band; the curves of a band differ in phase alone, which weaves them. */
function curve(band: Band, phase: number, turn: number, { centre, radius }: OrnamentPlace): Point[] {
  return Array.from({ length: pointsPerTurn + 1 }, (_, step): Point => {
    const angle = (step / pointsPerTurn) * fullTurn;
    const swell = 1 + 0.22 * Math.cos(band.petals * band.swell * angle + turn * fullTurn);
    const wave = Math.sin(band.petals * angle + (phase + turn) * fullTurn);
    const distance = radius * (band.at + band.swing * swell * wave);
    return [rounded(centre[0] + distance * Math.cos(angle)), rounded(centre[1] + distance * Math.sin(angle))];
  });
}

function stretchesOnSheet(points: Point[], sheet: { width: number; height: number }): Point[][] {
  const stretches: Point[][] = [[]];
  for (const [x, y] of points) {
    const isOn = x > -bleed && y > -bleed && x < sheet.width + bleed && y < sheet.height + bleed;
    if (isOn) stretches.at(-1)?.push([x, y]);
    else if (stretches.at(-1)?.length) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 1);
}

/** Four numbers from 0 up to 1 that a certificate number decides. */
function shares(number: string): number[] {
  return [0, 1, 2, 3].map((part) => {
    let sum = 17;
    for (const character of number.slice(part * 6, part * 6 + 8)) {
      sum = (sum * 31 + character.charCodeAt(0)) % 9973;
    }
    return sum / 9973;
  });
}

/** A tenth of a point is finer than any printer, and keeps the file small. */
function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
