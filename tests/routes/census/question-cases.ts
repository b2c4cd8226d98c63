import { packedText } from "~/domain/questions/import-key.server";
import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const bank = "routes/_app.teach.questions._index";
const categories = "routes/_app.teach.questions.categories";
const categoriesPath = () => "/teach/questions/categories";
const editor = "routes/_app.teach.questions.$questionId";
const importing = "routes/_app.teach.questions.import";
const importPath = () => "/teach/questions/import";
const pictures = "routes/_app.teach.questions.categories_.$categoryId.pictures";
const newPath = () => "/teach/questions/new?type=essay";
/** Saves over a version that nobody has seen. */
const late = { name: "Late", prompt: "Late?", answer: "true", points: "1", number: "7", edit: "7" };
const renamed = "/teach/questions/categories?notice=renamed";
const none = "00000000-0000-7000-8000-000000000000";

const someImport = {
  format: "gift",
  packed: packedText("Sky?{T}"),
  key: "00000000-0000-7000-8000-000000000001",
};

/** The question bank: a course's questions are for who teaches it and for admins; others may have their own. */
export const questionCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(bank, () => "/teach/questions", "login 403 403 200 200 403 403 200 login /login"),
  action(bank, () => "/teach/questions?index", {}, "login 403 403 400 400 403 403 400 login 400"),
  loader(categories, categoriesPath, "login 403 403 200 200 403 403 200 login /login"),
  action(categories, categoriesPath, {}, "login 403 403 400 400 403 403 400 login 400"),
  action(
    categories,
    categoriesPath,
    ({ course }) => ({ intent: "create", name: "Of the course", place: `course:${course.courseId}` }),
    "login 403 403 409 404 403 403 409 login /login",
  ),
  action(
    categories,
    categoriesPath,
    { intent: "create", name: "In none", place: `category:${none}` },
    "login 403 403 404 404 403 403 404 login /login",
  ),
  action(
    categories,
    categoriesPath,
    ({ bank: { categoryId } }) => ({
      intent: "rename",
      categoryId,
      was: "Of the course",
      name: "Of the course",
    }),
    `login 403 403 ${renamed} 404 403 403 ${renamed} login /login`,
  ),
  action(
    categories,
    categoriesPath,
    ({ bank: { categoryId } }: World) => ({ intent: "delete", categoryId }),
    "login 403 403 409 404 403 403 409 login /login",
  ),
  loader(importing, importPath, "login 403 403 200 200 403 403 200 login /login"),
  action(importing, importPath, {}, "login 403 403 400 400 403 403 400 login 400"),
  action(
    importing,
    importPath,
    ({ bank: { categoryId } }) => ({
      intent: "check",
      format: "gift",
      category: categoryId,
      text: "Sky?{T}",
    }),
    "login 403 403 200 404 403 403 200 login /login",
  ),
  action(
    importing,
    importPath,
    ({ bank: { categoryId: category } }) => ({ ...someImport, intent: "import", category }),
    "login 403 403 imported 404 403 403 imported login /login",
  ),
  loader(
    "routes/_app.teach.questions.export",
    () => "/teach/questions/export",
    "login 403 403 200 200 403 403 200 login /login",
  ),
  loader(
    "routes/teach.questions.export.file",
    () => "/teach/questions/export/file",
    "login 403 403 200 200 403 403 200 login /login",
  ),
  loader(editor, newPath, "login 403 403 200 200 403 403 200 login /login"),
  loader(editor, questionPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(editor, noQuestionPath, "login 403 403 404 404 403 403 404 login /login"),
  loader(editor, () => "/teach/questions/x", "login 403 403 404 404 403 403 404 login 404"),
  action(editor, newPath, { type: "essay" }, "login 403 403 400 400 403 403 400 login /login"),
  action(editor, newPath, {}, "login 403 403 404 404 403 403 404 login 404"),
  action(
    editor,
    newPath,
    ({ bank: { categoryId } }) => ({
      type: "essay",
      intent: "preview",
      prompt: "Why?",
      points: "1",
      category: categoryId,
    }),
    "login 403 403 200 200 403 403 200 login /login",
  ),
  action(editor, questionPath, { intent: "add:hints" }, "login 403 403 200 404 403 403 200 login /login"),
  action(editor, questionPath, { state: "none" }, "login 403 403 404 404 403 403 404 login 404"),
  action(
    editor,
    questionPath,
    { state: "ready" },
    "login 403 403 restated 404 403 403 restated login /login",
  ),
  action(
    editor,
    questionPath,
    ({ bank: { categoryId } }) => ({ ...late, category: categoryId }),
    "login 403 403 409 404 403 403 409 login /login",
  ),
  action(editor, noQuestionPath, late, "login 403 403 404 404 403 403 404 login /login"),
  loader(pictures, picturesPath, "login 403 403 200 404 403 403 200 login /login"),
  action(pictures, picturesPath, {}, "login 403 403 400 404 403 403 400 login /login"),
  action(
    pictures,
    picturesPath,
    { intent: "remove", file: none },
    "login 403 403 409 404 403 403 409 login /login",
  ),
];

function picturesPath({ bank: { categoryId } }: World): string {
  return `/teach/questions/categories/${categoryId}/pictures`;
}

function questionPath({ bank: { questionId } }: World): string {
  return `/teach/questions/${questionId}`;
}

function noQuestionPath(): string {
  return `/teach/questions/${none}`;
}
