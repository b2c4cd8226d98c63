import type { BodyOf, QuestionBody, QuestionType } from "../question-body";
import { blank } from "./gift-parser";
import { escaped, escapedPart, writtenCategory, writtenTag } from "./gift-text";
import type { WriteProblem, WriteProblemCode, WrittenQuestion } from "./written-question";

/** Questions as a file in GIFT, and what it leaves out because GIFT has no words for it. */
export function writeGift(questions: readonly WrittenQuestion[]): { text: string; problems: WriteProblem[] } {
  const blocks: string[] = [];
  const problems: WriteProblem[] = [];
  let category = "";
  for (const question of questions) {
    const { name, body } = question;
    const skipped = wholeProblem(body);
    if (skipped) problems.push({ name, code: skipped, isSkipped: true });
    if (skipped) continue;
    problems.push(...partProblems(body).map((code) => ({ name, code, isSkipped: false })));
    if ((question.points ?? 1) !== 1) problems.push({ name, code: "points", isSkipped: false });
    const next = writtenCategory(question.categoryPath);
    if (next !== category) blocks.push(`$CATEGORY: ${next}`);
    category = next;
    blocks.push(writtenBlock(question));
  }
  return { text: blocks.map((block) => `${block}\n`).join("\n"), problems };
}

function writtenBlock({ name, body, tags }: WrittenQuestion): string {
  const comment = tags.length > 0 ? `// ${tags.map(writtenTag).join(" ")}\n` : "";
  const [before, after] = body.type === "gaps" ? body.text.split(`[[${body.gaps[0]?.id}]]`) : [body.prompt];
  const general = body.feedback.trim() === "" ? "" : ` ####${escapedPart(body.feedback)}`;
  const answers = answersOf(body) + general;
  return `${comment}::${escaped(name.replace(/\s+/g, " "))}::[markdown]${escaped(before ?? "")}{${answers}}${escaped(after ?? "")}`;
}

const writers: { [T in QuestionType]?: (body: BodyOf<T>) => string } = {
  single_choice: ({ choices }) => {
    const best = choices.reduce((one, other) => (other.percent > one.percent ? other : one));
    return choices
      .map((choice) => weighed(choice === best ? "=" : "~", choice, choice === best ? 100 : 0))
      .join("");
  },
  multiple_choice: ({ choices }) => choices.map((choice) => weighed("~", choice, null)).join(""),
  true_false: ({ answer, feedbackIfTrue, feedbackIfFalse }) => {
    const [toWrong, toRight] = answer ? [feedbackIfFalse, feedbackIfTrue] : [feedbackIfTrue, feedbackIfFalse];
    const feedback = toWrong + toRight === "" ? "" : `#${escapedPart(toWrong)}#${escapedPart(toRight)}`;
    return (answer ? "TRUE" : "FALSE") + feedback;
  },
  short_text: ({ accepted }) => accepted.map((one) => weighed("=", one, 100)).join(""),
  numeric: ({ accepted }) =>
    `#${accepted.map(({ value, tolerance, ...one }) => `=%${one.percent}%${value}:${tolerance}${feedbackOf(one)}`).join("")}`,
  matching: ({ pairs, distractors }) => {
    const sides = [...pairs, ...distractors.map((right) => ({ left: "", right }))];
    return sides
      .map(
        ({ left, right }) =>
          `=${left.startsWith("%") ? "%100%" : ""}${escapedPart(left)} -> ${escapedPart(right)}`,
      )
      .join("");
  },
  gaps: ({ gaps: [gap] }) => {
    const { accepted = [], options = [] } = gap ?? {};
    const offered = options.length > 0 ? options : accepted;
    return offered.map((text) => `${accepted.includes(text) ? "=" : "~"}${escapedPart(text)}`).join("");
  },
  essay: () => "",
};

function answersOf(body: QuestionBody): string {
  const write = writers[body.type] as ((body: QuestionBody) => string) | undefined;
  return write?.(body) ?? "";
}

/** @param usual the percent that goes without saying; null: none does */
function weighed(
  mark: string,
  part: { text: string; percent: number; feedback: string },
  usual: number | null,
): string {
  const goesWithoutSaying = part.percent === usual && !part.text.startsWith("%");
  const weight = goesWithoutSaying ? "" : `%${part.percent}%`;
  return `${mark}${weight}${escapedPart(part.text)}${feedbackOf(part)}`;
}

function feedbackOf({ feedback }: { feedback: string }): string {
  return feedback.trim() === "" ? "" : `#${escapedPart(feedback)}`;
}

/** Why GIFT cannot say the question at all. */
function wholeProblem(body: QuestionBody): WriteProblemCode | null {
  if (!(body.type in writers)) return "type-unknown";
  if (body.type === "matching" && body.pairs.some(({ left }) => left.includes("->"))) return "arrow";
  if (body.type === "short_text" && body.accepted.every(({ text }) => text.includes("->"))) return "arrow";
  return body.type === "gaps" ? gapProblem(body) : null;
}

function gapProblem({ text, gaps: [gap, ...others] }: BodyOf<"gaps">): WriteProblemCode | null {
  if (!gap || others.length > 0) return "several-gaps";
  const sides = text.split(`[[${gap.id}]]`);
  if (sides.length !== 2) return "several-gaps";
  if (sides[1]?.trim() === "") return "gap-last";
  const { accepted, options } = gap;
  if (options.length === 0 && accepted.every((one) => one.includes("->"))) return "arrow";
  const isOffered = options.length === 0 || accepted.every((one) => options.includes(one));
  return isOffered && ![...accepted, ...options].some((one) => one.startsWith("%")) ? null : "gap-options";
}

/** What of the question GIFT cannot say. */
function partProblems(body: QuestionBody): WriteProblemCode[] {
  const problems: WriteProblemCode[] = body.hints.length > 0 ? ["hints"] : [];
  if (body.type === "short_text" && body.caseSensitive) problems.push("case");
  if (body.type === "numeric" && body.units.length > 0) problems.push("units");
  if (body.type === "gaps") {
    const [gap] = body.gaps;
    if (gap?.caseSensitive) problems.push("case");
    if (body.prompt !== body.text.replace(`[[${gap?.id}]]`, blank)) problems.push("prompt");
  }
  const { template = "", minWords = null, maxWords = null, rubric = [] } = body.type === "essay" ? body : {};
  if (template !== "" || minWords !== null || maxWords !== null || rubric.length > 0)
    problems.push("essay-rules");
  return problems;
}
