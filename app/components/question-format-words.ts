import { m } from "~/messages/compiled/messages";
import type { Choice } from "./ui/select";

export const questionFormatWords = {
  gift: m.transfer_format_gift,
  "moodle-xml": m.transfer_format_moodle_xml,
  aiken: m.transfer_format_aiken,
};

export function questionFormatChoices(): Choice[] {
  return Object.entries(questionFormatWords).map(([value, words]) => ({ value, label: words() }));
}
