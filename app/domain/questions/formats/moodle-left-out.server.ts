import type { Notice } from "./imported-question";
import { childOf, childrenOf, textOf, type XmlElement } from "./moodle-xml-tree.server";

/** What is read of a question, and settings that assessments decide here. */
const known = new Set([
  ...["name", "questiontext", "generalfeedback", "defaultgrade", "hint", "answer", "tags", "subquestion"],
  ...["single", "usecase", "units", "selectbox", "dragbox", "responseformat", "responsetemplate"],
  ...["attachments", "minwordlimit", "maxwordlimit"],
  ...["penalty", "shuffleanswers", "answernumbering", "showstandardinstruction", "shownumcorrect"],
  ...["unitgradingtype", "unitpenalty", "showunits", "unitsleft", "responserequired", "responsefieldlines"],
  ...["layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle"],
]);

/** Names what of a question has no place here. */
export function noticeLeftOut(element: XmlElement, notice: Notice): void {
  const isEssay = element.attributes.type === "essay";
  for (const child of element.children) {
    const { name } = child;
    if (known.has(name) || (isEssay && isUsual(element, name))) continue;
    const words = wordsIn(child);
    if (name === "hidden") {
      if (words === "1") notice("retired", "hidden: 1");
    } else if (words !== "") notice("part-left-out", `${name}: ${words}`);
    else if (!mayBeEmpty.has(name)) notice("part-left-out", name);
  }
}

const combined = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];
const mayBeEmpty = new Set(["idnumber", "graderinfo", "instructions", "filetypeslist", ...combined]);

/** Settings of files that are those of every question here. */
function isUsual(element: XmlElement, name: string): boolean {
  const value = textOf(element, name).trim();
  if (name === "maxbytes") return value === "0" || value === "";
  if (name !== "attachmentsrequired") return false;
  const isOfFiles = textOf(element, "responseformat").trim() === "noinline";
  return value === "0" || value === "" || (isOfFiles && value === "1");
}

/** Names what of a category is not taken. */
export function noticeOfCategory(element: XmlElement, notice: Notice): void {
  for (const child of element.children) {
    const words = wordsIn(child);
    if (child.name !== "category" && words !== "") notice("part-left-out", `${child.name}: ${words}`);
  }
}

function wordsIn(element: XmlElement): string {
  const words = (childOf(element, "text")?.text ?? element.text).trim();
  return words === "" ? element.children.map(wordsIn).join(" ").trim() : words;
}

/** What a question is worth, to hundredths; what the file says differently is named. */
export function pointsIn(element: XmlElement, notice: Notice): number {
  const written = textOf(element, "defaultgrade").trim();
  if (written === "") return 1;
  const said = Number(written);
  const rounded = Math.round(said * 100) / 100;
  const points = rounded >= 0 && rounded <= 1_000 ? rounded : 1;
  if (points !== said) notice("points-changed", `${written} → ${points}`);
  return points;
}

export function tagsIn(element: XmlElement): string[] {
  const tags = childOf(element, "tags");
  return (tags ? childrenOf(tags, "tag") : [])
    .map((tag) => (textOf(tag, "text") || tag.text).trim())
    .filter((name) => name !== "");
}
