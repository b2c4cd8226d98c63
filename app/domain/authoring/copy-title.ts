import { m } from "~/messages/compiled/messages";
import { locales } from "~/platform/preferences";

const longestTitle = 200;

/** What a copy is called, in the language of its course and short enough for a title. */
export function titleOfCopy(title: string, language: string): string {
  const own = { locale: locales.find((locale) => locale === language) ?? "en" };
  const letters = [...title];
  const rest = longestTitle - [...m.outline_copy_of({ title: "" }, own)].length;
  return m.outline_copy_of({ title: letters.slice(0, rest).join("").trimEnd() }, own);
}
