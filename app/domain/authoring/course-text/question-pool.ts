import { parseGift } from "~/domain/questions/formats/gift";
import { writeGift } from "~/domain/questions/formats/gift-writer";
import { mostImportedQuestions } from "~/domain/questions/formats/imported-question";
import type { NamedQuestion, PooledQuestion } from "./named-question";
import { readYaml } from "./read-yaml";
import { writtenYaml } from "./text-files";
import type { TextProblem } from "./text-problem";
import { poolFileSchema } from "./text-schemas";

/** What is drawn from: questions, and categories, of which some may have none. */
export interface QuestionPool {
  questions: PooledQuestion[];
  categories: string[][];
}

const giftFile = "questions.gift";
const yamlFile = "questions.yaml";

/** The files that say what is drawn from. */
export const poolFiles: readonly string[] = [giftFile, yamlFile];

/** What is drawn from, as files: the questions that GIFT says without loss, and the rest; the same in whatever order. */
export function writePool({ questions, categories }: QuestionPool): Map<string, string> {
  const sorted = questions
    .map((pooled) => ({ pooled, key: JSON.stringify([pooled.category, pooled.question.name, pooled]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ pooled }) => pooled);
  const gift: PooledQuestion[] = [];
  const written: object[] = [];
  for (const pooled of sorted) {
    const { worth, ...question } = pooled.question;
    if (gift.length < mostImportedQuestions && worth === 1 && isSaidByGift(pooled.question, pooled.category))
      gift.push(pooled);
    else written.push({ category: pooled.category, question, worth });
  }
  const filled = new Set(gift.map(({ category }) => JSON.stringify(category)));
  const others = categories.map((path) => JSON.stringify(path)).filter((path) => !filled.has(path));
  const bare = [...new Set(others)].sort().map((path): unknown => JSON.parse(path));
  const files = new Map<string, string>();
  if (gift.length > 0) files.set(giftFile, giftOf(gift));
  if (bare.length + written.length > 0)
    files.set(yamlFile, writtenYaml({ categories: bare, questions: written }));
  return files;
}

/** What those files say; what is wrong with them is added to the problems. */
export function readPool(texts: ReadonlyMap<string, string>, problems: TextProblem[]): QuestionPool {
  const gift = parseGift(texts.get(giftFile) ?? "");
  for (const { line, detail } of gift.problems) problems.push({ file: giftFile, line, code: "gift", detail });
  const questions = gift.questions.flatMap(({ categoryPath: category, name, tags, body, line }) => {
    if (category.length > 0) return [{ category, question: { name, tags, body, worth: 1 } }];
    problems.push({ file: giftFile, line, code: "no-category", detail: name });
    return [];
  });
  const categories = questions.map(({ category }) => category);
  const text = texts.get(yamlFile);
  const file = text === undefined ? null : readYaml(yamlFile, text, poolFileSchema, problems);
  if (!file) return { questions, categories };
  for (const { category, question, worth } of file.data.questions) {
    questions.push({ category, question: { ...question, worth } });
    categories.push(category);
  }
  return { questions, categories: [...categories, ...file.data.categories] };
}

/** Questions in GIFT, under the categories that they are in. */
export function giftOf(questions: readonly PooledQuestion[]): string {
  return writeGift(questions.map(({ question, category }) => ({ ...question, categoryPath: category }))).text;
}

/** Whether reading again what GIFT says of a question gives the same one; its worth stands elsewhere. */
export function isSaidByGift(question: NamedQuestion, category: string[] = []): boolean {
  const { questions, problems } = parseGift(giftOf([{ question, category }]));
  const [read] = questions;
  if (problems.length > 0 || questions.length !== 1 || !read) return false;
  const { name, tags, body } = question;
  return (
    JSON.stringify([read.name, read.tags, read.body, read.categoryPath]) ===
    JSON.stringify([name, tags, body, category])
  );
}
