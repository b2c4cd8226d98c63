import { readFile } from "node:fs/promises";
import type { ImportProblem } from "~/domain/questions/formats/imported-question";
import { parseQuestions } from "~/domain/questions/formats/question-file.server";
import {
  formatOf,
  importFormMaxCharacters,
  importMaxBytes,
  type QuestionFormat,
  textOfFile,
  type UnreadableFile,
} from "~/domain/questions/formats/question-formats";
import { importIdOf, newImportKey, packedText, unpackedText } from "~/domain/questions/import-key.server";
import { keepImportedPictures } from "~/domain/questions/import-pictures.commands.server";
import type { QuestionType } from "~/domain/questions/question-body";
import { importQuestions } from "~/domain/questions/question-import.commands.server";
import { checkFormSchema, importFormSchema } from "~/domain/questions/question-transfer-form";
import { listQuestionCategories } from "~/domain/questions/questions.queries.server";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { withUploads } from "~/platform/storage/uploads.server";
import type { Viewer } from "~/platform/viewer.server";

type Values = Record<string, string>;

export type ImportRefusal = UnreadableFile | "missing" | "both" | "too-large" | "no-room" | "unknown";

/** The first problems of a file, and how many there are. */
export interface FoundProblems {
  count: number;
  first: ImportProblem[];
}

const shownProblems = 200;

/** What is in a file, before anything of it is imported. */
export interface CheckedFile {
  format: QuestionFormat;
  category: string;
  count: number;
  /** How many pictures would come. */
  pictures: number;
  types: { type: QuestionType; count: number }[];
  /** Of the file itself: their paths, and how many questions are in each. */
  categories: { path: string; count: number }[];
  skipped: FoundProblems;
  partly: FoundProblems;
  packed: string;
  key: string;
}

export type ImportAnswer =
  | { done: { category: string; count: number; state: "draft" | "ready" } }
  | { status: number; values: Values; problem: ImportRefusal; checked: null }
  | { status: number; values: Values; problem: null; checked: CheckedFile };

interface Brought {
  values: Values;
  file: { name: string; bytes: Uint8Array } | null;
}

/**
 * Looks at a file, or imports what has been looked at.
 *
 * @throws 404 when there is no such category, or not for this viewer
 */
export async function answerImport(viewer: Viewer, request: Request): Promise<ImportAnswer> {
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data"))
    return answer(viewer, { values: await formValues(request), file: null });
  const limits = { maxBytes: importMaxBytes, maxFiles: 1, fieldsMaxCharacters: importFormMaxCharacters };
  return withUploads(request, limits, async (form) => {
    if (form.outcome !== "received") return refusal({}, form.outcome === "no-room" ? "no-room" : "too-large");
    const values: Values = {};
    for (const [name, value] of form.values) if (typeof value === "string") values[name] ??= value;
    const [upload] = form.uploads;
    const file = upload ? { name: upload.name, bytes: await readFile(upload.path) } : null;
    return answer(viewer, { values, file });
  });
}

async function answer(viewer: Viewer, brought: Brought): Promise<ImportAnswer> {
  if (brought.values.intent === "import") return importChecked(viewer, brought.values);
  const form = checkFormSchema.safeParse(brought.values);
  if (!form.success) return refusal(brought.values, "unknown");
  await mustHaveCategory(viewer, form.data.category);
  const read = readText(brought, form.data.text);
  if ("problem" in read) return refusal(brought.values, read.problem);
  const { format: asked, category } = form.data;
  const format = asked === "auto" ? formatOf(read) : asked;
  return {
    status: 200,
    values: brought.values,
    problem: null,
    checked: await checkedFile({ ...read, format, category }),
  };
}

async function mustHaveCategory(viewer: Viewer, category: string): Promise<void> {
  const categories = await listQuestionCategories(writeDb(), viewer);
  if (!categories.some(({ id }) => id === category)) throw notFound();
}

function readText(
  { file }: Brought,
  pasted: string,
): { name: string; text: string } | { problem: ImportRefusal } {
  if (file && pasted.trim() !== "") return { problem: "both" };
  if (Buffer.byteLength(pasted) > importMaxBytes) return { problem: "too-large" };
  if (!file) return pasted.trim() === "" ? { problem: "missing" } : { name: "", text: pasted };
  const read = textOfFile(file.bytes);
  return "text" in read ? { name: file.name, text: read.text } : { problem: read.unreadable };
}

async function checkedFile(facts: {
  text: string;
  format: QuestionFormat;
  category: string;
}): Promise<CheckedFile> {
  const { text, format, category } = facts;
  const { questions, problems, pictures = [] } = await parseQuestions(format, text);
  const types = countsOf(questions.map(({ body }) => body.type));
  const paths = questions.map(({ categoryPath }) => categoryPath.join(" / ")).filter((path) => path !== "");
  return {
    format,
    category,
    count: questions.length,
    pictures: pictures.length,
    types: types.map(([type, count]) => ({ type, count })),
    categories: countsOf(paths).map(([path, count]) => ({ path, count })),
    skipped: foundIn(problems.filter(({ isSkipped }) => isSkipped)),
    partly: foundIn(problems.filter(({ isSkipped }) => !isSkipped)),
    packed: packedText(text),
    key: newImportKey(new Date()),
  };
}

/** Each with how often it is there, in the order of their first. */
function countsOf<T>(all: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts];
}

function foundIn(problems: ImportProblem[]): FoundProblems {
  return { count: problems.length, first: problems.slice(0, shownProblems) };
}

async function importChecked(viewer: Viewer, values: Values): Promise<ImportAnswer> {
  const form = importFormSchema.safeParse(values);
  const text = form.success ? unpackedText(form.data.packed) : null;
  if (!form.success || text === null) return refusal({}, "unknown");
  const { format, category, key, ready } = form.data;
  const { questions, pictures = [] } = await parseQuestions(format, text);
  if (questions.length === 0) return refusal({}, "unknown");
  const pictured = { viewer, categoryId: category, questions, pictures };
  const kept = await keepImportedPictures(writeDb(), fileStorage(), pictured);
  if (kept.outcome === "not-found") throw notFound();
  if (kept.outcome !== "kept") return refusal({}, kept.outcome === "no-room" ? "no-room" : "unknown");
  const importId = importIdOf(key, [viewer.userId, category, format, text]);
  const state = ready ? ("ready" as const) : ("draft" as const);
  const importing = { viewer, categoryId: category, questions: kept.questions, state, importId };
  const imported = await importQuestions(writeDb(), importing);
  if (imported.outcome === "not-found") throw notFound();
  return { done: { category, count: imported.count, state } };
}

function refusal(values: Values, problem: ImportRefusal): ImportAnswer {
  const statuses: Partial<Record<ImportRefusal, number>> = { "too-large": 413, "no-room": 507 };
  return { status: statuses[problem] ?? 400, values, problem, checked: null };
}
