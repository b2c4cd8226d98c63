import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Catalogue } from "./message-catalogues";
import { catalogueMistakes, mergeAreas, messageSchema, messageUses } from "./message-catalogues";
import { expectNone, filesUnder, isTest, readSources, root } from "./source-files";

const catalogueSchema = z.record(z.string(), z.union([z.string(), messageSchema]));

function readLanguage(locale: string): { catalogue: Catalogue; mistakes: string[] } {
  const areas = filesUnder(`app/messages/${locale}`).filter((path) => path.endsWith(".json"));
  return mergeAreas(
    areas.map((path) => {
      const { $schema: _, ...messages } = JSON.parse(readFileSync(join(root, path), "utf8"));
      return { path, messages: catalogueSchema.parse(messages) };
    }),
  );
}

test("English and German say the same things with the same parameters, each once, and each is used", () => {
  const en = readLanguage("en");
  const de = readLanguage("de");
  const { used } = messageUses(readSources("app").filter((file) => !isTest(file.path)));
  const mistakes = catalogueMistakes({ en: en.catalogue, de: de.catalogue }, used);
  expect([...en.mistakes, ...de.mistakes, ...mistakes]).toEqual([]);
});

test("messages are named where they are used, so that a page ships only its own", () => {
  expectNone(messageUses(readSources("app").filter((file) => !isTest(file.path))).violations);
});

const seats = (one: string, other: string) => [
  {
    declarations: ["input n", "local np = n: plural"],
    selectors: ["np"],
    match: { "np=one": one, "np=other": other },
  },
];
const good = { en: { hello: "Hello {name}, welcome back", seats: seats("{n} seat", "{n} seats") } };
const german = { hello: "Guten Tag, {name}", seats: seats("{n} Platz", "{n} Plätze") };
const all = new Set(["hello", "seats"]);

test("accepts complete catalogues", () => {
  expect(catalogueMistakes({ ...good, de: german }, all)).toEqual([]);
});

test.each<[string, Catalogue, Set<string>, string]>([
  ["a missing translation", { hello: german.hello }, all, "seats: missing in de"],
  ["a message of one language only", { ...german, bye: "Auf Wiedersehen" }, all, "bye: missing in en"],
  ["a forgotten parameter", { ...german, hello: "Guten Tag" }, all, "hello: en has {name}, de has {}"],
  ["another parameter", { ...german, hello: "Tag, {names}" }, all, "hello: en has {name}, de has {names}"],
  ["an input of one language", { ...german, seats: "Plätze" }, all, "seats: en has {n}, de has {}"],
  [
    "a sentence left in English",
    { ...german, hello: "Hello {name}, welcome back" },
    all,
    "hello: is the same in en and de",
  ],
  ["a message that nothing uses", german, new Set(["hello"]), "seats: nothing uses it"],
  ["a use of no message", german, new Set([...all, "bye"]), "bye: used, and in no catalogue"],
])("catches %s", (_, de, used, mistake) => {
  expect(catalogueMistakes({ ...good, de }, used)).toContain(mistake);
});

test("catches a message in two areas", () => {
  const area = (path: string) => ({ path, messages: { hello: "Hello" } });
  expect(mergeAreas([area("en/auth.json"), area("en/people.json")]).mistakes).toEqual([
    "hello: in en/auth.json and en/people.json",
  ]);
});

const importing = 'import { m } from "~/messages/compiled/messages";\n';

test("finds messages by property, by literal and by name", () => {
  const text = `${importing}import { bye as b } from "~/messages/compiled/messages";\nm.hello(); m["seats"]({ n });`;
  expect([...messageUses([{ path: "app/a.tsx", text }]).used].sort()).toEqual(["bye", "hello", "seats"]);
  expect([...messageUses([{ path: "app/a.tsx", text: "m.hello();" }]).used]).toEqual([]);
});

test.each([
  "const text = m[`catalog_${code}`]();",
  "const all = { ...m };",
  "show(m);",
  'import * as all from "~/messages/compiled/messages";',
])("catches messages chosen at run time: %s", (text) => {
  expect(messageUses([{ path: "app/a.tsx", text: importing + text }]).violations).toHaveLength(1);
});
