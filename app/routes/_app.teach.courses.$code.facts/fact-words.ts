import { factLabels, factValueWord } from "~/components/course-fact-words";
import { levelWords } from "~/components/course-words";
import { m } from "~/messages/compiled/messages";
import type { Choices } from "./facts-lists";

/** What the form's fields say, in words: out of what is saved, or of what was typed. */
export function factTexts(values: Record<string, unknown>, choices: Choices): Record<string, string> {
  const names = new Map(
    [...choices.courses, ...choices.skills, ...choices.teachers].map(({ id, label }) => [id, label]),
  );
  return Object.fromEntries(
    Object.keys(factLabels).map((name) => [name, textOf(name, values[name], names) || m.authoring_nothing()]),
  );
}

function textOf(name: string, value: unknown, names: Map<string, string>): string {
  if (Array.isArray(value))
    return value
      .map((row) => rowText(row, names))
      .filter(Boolean)
      .join("\n");
  if (value === undefined || value === null || value === false) return "";
  const text = String(value).replaceAll("\r\n", "\n");
  return factValueWord(name, text) ?? text;
}

/** One row of a list; empty: nothing is chosen in it. */
function rowText(row: { id?: unknown; level?: unknown } | undefined, names: Map<string, string>): string {
  const chosen = names.get(String(row?.id ?? ""));
  if (!chosen) return "";
  const level = Object.entries(levelWords).find(([each]) => each === row?.level)?.[1];
  return level ? m.authoring_skill_at({ skill: chosen, level: level() }) : chosen;
}
