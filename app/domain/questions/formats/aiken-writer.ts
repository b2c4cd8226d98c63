import type { BodyOf } from "../question-body";
import type { WriteProblem, WriteProblemCode, WrittenFile, WrittenQuestion } from "./written-question";

/** Questions as a file in Aiken, which knows only one right choice out of a few, and what it leaves out. */
export function writeAiken(questions: readonly WrittenQuestion[]): WrittenFile {
  const blocks: string[] = [];
  const problems: WriteProblem[] = [];
  for (const question of questions) {
    const { name, body } = question;
    const skipped = body.type === "single_choice" ? wholeProblem(body) : "type-unknown";
    if (skipped) problems.push({ name, code: skipped, isSkipped: true });
    if (skipped || body.type !== "single_choice") continue;
    problems.push(...partProblems(question, body).map((code) => ({ name, code, isSkipped: false })));
    blocks.push(writtenBlock(body));
  }
  return { text: blocks.join("\n"), problems };
}

function writtenBlock({ prompt, choices }: BodyOf<"single_choice">): string {
  const lines = choices.map(({ text }, index) => `${letterOf(index)}. ${text.trim()}`);
  const right = choices.findIndex(({ percent }) => percent === 100);
  return [...linesOf(prompt), ...lines, `ANSWER: ${letterOf(right)}`, ""].join("\n");
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Why Aiken cannot say the question at all. */
function wholeProblem({ prompt, choices }: BodyOf<"single_choice">): WriteProblemCode | null {
  const percents = choices.map(({ percent }) => percent).sort((one, other) => other - one);
  const isPlain = percents[0] === 100 && percents.slice(1).every((percent) => percent === 0);
  if (!isPlain || choices.length > 26) return "one-right";
  const isMisread = linesOf(prompt).some((line) => /^([A-Z][.)]\s|ANSWER:)/.test(line));
  return isMisread || choices.some(({ text }) => linesOf(text).length !== 1) ? "lines" : null;
}

/** What of the question Aiken cannot say. */
function partProblems(
  { name, tags, categoryPath, points = 1 }: WrittenQuestion,
  { prompt, feedback, hints, choices }: BodyOf<"single_choice">,
): WriteProblemCode[] {
  const said = [feedback, ...choices.map((choice) => choice.feedback)].join("").trim();
  const isFiled = tags.length > 0 || categoryPath.length > 0 || name !== prompt.replace(/\s+/g, " ").trim();
  return [
    ...(said === "" ? [] : (["feedback"] as const)),
    ...(hints.length === 0 ? [] : (["hints"] as const)),
    ...(isFiled ? (["filing"] as const) : []),
    ...(points === 1 ? [] : (["points"] as const)),
  ];
}
