import {
  checkedBody,
  excerptOf,
  type ImportedQuestion,
  type ImportProblem,
  mostImportedQuestions,
  nameOf,
  type ParsedQuestions,
  UnreadableQuestion,
} from "./imported-question";

interface AikenBlock {
  line: number;
  prompt: string[];
  choices: { letter: string; text: string }[];
}

/**
 * The questions of a file in Aiken: what is asked, choices “A. …” or “A) …”, and “ANSWER: A”. What cannot be taken is
 * named with its line.
 */
export function parseAiken(file: string): ParsedQuestions {
  const questions: ImportedQuestion[] = [];
  const problems: ImportProblem[] = [];
  let block: AikenBlock | null = null;
  const close = (answer: string | null, line: number) => {
    if (!block) return;
    try {
      questions.push(questionOf(block, answer));
    } catch (error) {
      if (!(error instanceof UnreadableQuestion)) throw error;
      problems.push({ line, code: error.code, detail: excerptOf(error.detail), isSkipped: true });
    }
    block = null;
  };
  for (const [index, line] of file
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const words = line.trim();
    if (words === "") continue;
    if (questions.length === mostImportedQuestions) {
      problems.push({ line: index + 1, code: "too-many", detail: excerptOf(words), isSkipped: true });
      return { questions, problems };
    }
    const answer = /^ANSWER:\s*(.*)$/.exec(words);
    const choice = /^([A-Z])[.)]\s+(.*)$/.exec(words);
    const isNext = !answer && !choice && block !== null && (block as AikenBlock).choices.length > 0;
    if (isNext) close(null, (block as AikenBlock | null)?.line ?? 0);
    block ??= { line: index + 1, prompt: [], choices: [] };
    if (answer) close(answer[1] ?? "", block.line);
    else if (choice) block.choices.push({ letter: choice[1] ?? "", text: choice[2] ?? "" });
    else block.prompt.push(words);
  }
  close(null, (block as AikenBlock | null)?.line ?? 0);
  return { questions, problems };
}

function questionOf({ line, prompt: lines, choices }: AikenBlock, answer: string | null): ImportedQuestion {
  const prompt = lines.join("\n");
  if (prompt === "") throw new UnreadableQuestion("prompt-missing", choices[0]?.text ?? answer ?? "");
  if (choices.length < 2) throw new UnreadableQuestion("choice-expected", prompt);
  if (answer === null) throw new UnreadableQuestion("answer-missing", prompt);
  if (!choices.some(({ letter }) => letter === answer))
    throw new UnreadableQuestion("answer-unknown", answer);
  const body = checkedBody({
    type: "single_choice",
    prompt,
    choices: choices.map(({ letter, text }) => ({
      id: letter.toLowerCase(),
      text,
      percent: letter === answer ? 100 : 0,
    })),
  });
  return { name: nameOf("", prompt), body, categoryPath: [], tags: [], line };
}
