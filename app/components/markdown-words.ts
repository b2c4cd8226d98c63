import { m } from "~/messages/compiled/messages";
import { locales } from "~/platform/preferences";

/** The words of a lesson's text that its author did not write, in the language of the text. */
export function markdownWords(language: string) {
  const own = { locale: locales.find((locale) => locale === language) ?? "en" };
  return {
    note: m.learning_text_note({}, own),
    tip: m.learning_text_tip({}, own),
    warning: m.learning_text_warning({}, own),
    table: m.learning_text_table({}, own),
    code: m.learning_text_code({}, own),
    footnotes: m.learning_text_footnotes({}, own),
    backToText: m.learning_text_back({}, own),
    taskDone: m.learning_text_task_done({}, own),
    taskOpen: m.learning_text_task_open({}, own),
  };
}
