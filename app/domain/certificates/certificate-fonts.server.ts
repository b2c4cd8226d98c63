import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** The voices of a certificate: the holder's name, running text, and what stands out. */
export type Voice = "name" | "text" | "strong";

/** A stretch of text that one font can print; `face` names the font within a document. */
export type FontRun = { face: string; font: Font; text: string };

const folder = "@expo-google-fonts";
const others = (weight: string) => [
  `${folder}/noto-sans-georgian/${weight}/NotoSansGeorgian_${weight}.ttf`,
  `${folder}/noto-sans-armenian/${weight}/NotoSansArmenian_${weight}.ttf`,
];

/** Per voice the font for Latin, Greek and Cyrillic script, then those that step in for other scripts. */
const faces: Record<Voice, [string, ...string[]]> = {
  name: [`${folder}/noto-serif-display/300Light/NotoSerifDisplay_300Light.ttf`, ...others("300Light")],
  text: [`${folder}/noto-sans/400Regular/NotoSans_400Regular.ttf`, ...others("400Regular")],
  strong: [`${folder}/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf`, ...others("600SemiBold")],
};

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<string, Font>();

/** Reads and parses a font once in the life of the process: parsing takes longer than a whole certificate. */
function loadFont(face: string): Font {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const font = create(readFileSync(resolve(face)));
  if (!("layout" in font)) throw new TypeError(`${face} is a collection, not a font.`);
  loaded.set(face, font);
  return font;
}

/**
 * Forgets the glyphs met so far, which each document does first. A font remembers with a glyph the text that
 * it stood for when it was first met, and that would carry over into what the next document lets people copy.
 */
export function forgetGlyphs(): void {
  for (const font of loaded.values()) Object.assign(font, { _glyphs: {} });
}

/** Cuts text into runs, each of which its font can print; a character that no font has stays in the first. */
export function fontRuns(text: string, voice: Voice): FontRun[] {
  const runs: FontRun[] = [];
  for (const character of text) {
    const current = runs.at(-1);
    const face = faceFor(character, voice, current);
    if (current?.face === face) current.text += character;
    else runs.push({ face, font: loadFont(face), text: character });
  }
  return runs;
}

function faceFor(character: string, voice: Voice, current: FontRun | undefined): string {
  const [first, ...stepIn] = faces[voice];
  const codePoint = character.codePointAt(0) ?? 0;
  if (loadFont(first).hasGlyphForCodePoint(codePoint)) return first;
  if (current?.font.hasGlyphForCodePoint(codePoint)) return current.face;
  return stepIn.find((face) => loadFont(face).hasGlyphForCodePoint(codePoint)) ?? first;
}

/** Returns the width of text in units of the type size: 2.5 means 100 points at 40 points. */
export function widthInEms(text: string, voice: Voice): number {
  return fontRuns(text, voice).reduce(
    (width, run) => width + run.font.layout(run.text).advanceWidth / run.font.unitsPerEm,
    0,
  );
}
