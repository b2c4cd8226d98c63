import { categoryTree } from "~/domain/questions/category-tree";
import { questionBodySchema } from "~/domain/questions/question-body";
import type { NamedQuestion } from "./named-question";
import { type BankPicture, picturePath, picturePathsIn } from "./question-pictures-text";

/** A category that a course may use: of its own, or of all. */
export interface BankCategory {
  id: string;
  name: string;
  parentId: string | null;
  courseId: string | null;
}

/** A question of such a category that is ready. */
export interface BankQuestion extends NamedQuestion {
  id: string;
  categoryId: string;
}

/** What a course may ask: its own categories before those of all, and their questions in the same order. */
export interface Bank {
  categories: readonly BankCategory[];
  /** With pictures by their places in an archive. */
  questions: readonly BankQuestion[];
  pictures: readonly BankPicture[];
}

export interface NewCategory extends BankCategory {
  /** The names from the outermost category to this one. */
  path: readonly string[];
}

export interface NewQuestion {
  id: string;
  categoryId: string;
  question: NamedQuestion;
}

type Path = readonly string[];

/** What an import takes from a bank, and what it would add to it. */
export class PlannedBank {
  readonly newCategories: NewCategory[] = [];
  readonly newQuestions: NewQuestion[] = [];
  /** By their places in an archive; the first of each. */
  readonly pictures = new Map<string, BankPicture>();
  readonly #courseId: string;
  readonly #newId: () => string;
  /** By their paths. */
  readonly #categories = new Map<string, BankCategory>();
  readonly #paths = new Map<string, Path>();
  /** The course's own outermost ones, by their names. */
  readonly #own = new Map<string, string>();
  /** By what they say. */
  readonly #questions = new Map<string, { id: string; categoryId: string }[]>();
  readonly #found = new Set<string>();

  /** @param newId gives an id that nothing has */
  constructor(bank: Bank, { courseId, newId }: { courseId: string; newId: () => string }) {
    this.#courseId = courseId;
    this.#newId = newId;
    const categories = bank.categories.map((category) => ({ ...category, courseCode: null }));
    for (const category of categoryTree(categories)) {
      const key = keyOfPath(category.path);
      this.#paths.set(category.id, category.path);
      if (!this.#categories.has(key)) this.#categories.set(key, category);
    }
    for (const { id, name, parentId, courseId: of } of bank.categories)
      if (parentId === null && of === courseId) this.#own.set(name, id);
    for (const picture of bank.pictures.toReversed()) this.pictures.set(picturePath(picture), picture);
    for (const question of bank.questions) this.#remember(question);
  }

  /** The category of a path, the course's own before that of all; null: there is none. */
  categoryAt(path: Path): string | null {
    return this.#categories.get(keyOfPath(path))?.id ?? null;
  }

  /** The places of the pictures that new questions show and the bank has not. */
  newPictures(): string[] {
    const shown = this.newQuestions.flatMap(({ question }) => picturePathsIn(question.body));
    return [...new Set(shown)].filter((path) => !this.pictures.has(path));
  }

  /** The path of a category. */
  pathOf(categoryId: string): Path {
    return this.#paths.get(categoryId) ?? [];
  }

  /** The category of a path; one that is not there is made, with those that it is in. */
  madeCategoryAt(path: Path): string {
    const there = this.categoryAt(path);
    if (there) return there;
    const above = path.slice(0, -1);
    const parentId = above.length > 0 ? this.madeCategoryAt(above) : null;
    const parent = this.#categories.get(keyOfPath(above));
    const courseId = parent ? parent.courseId : this.#courseId;
    const category = { id: this.#newId(), name: path.at(-1) ?? "", parentId, courseId };
    this.#noteNew({ ...category, path });
    this.#categories.set(keyOfPath(path), category);
    if (parentId === null) this.#own.set(category.name, category.id);
    return category.id;
  }

  /** A question that says the same, wherever it is; one that is not there is added to a category of the course's own. */
  questionLike(question: NamedQuestion, category: string): string {
    return this.#questions.get(keyOf(question))?.[0]?.id ?? this.#add(question, this.#ownCategory(category));
  }

  /** A question that says the same and is in the category of the path, each once; one that is not there is added. */
  questionIn(question: NamedQuestion, path: Path): string {
    const categoryId = this.categoryAt(path);
    const same = this.#questions
      .get(keyOf(question))
      ?.find((each) => each.categoryId === categoryId && !this.#found.has(each.id));
    const id = same?.id ?? this.#add(question, this.madeCategoryAt(path));
    this.#found.add(id);
    return id;
  }

  /** An outermost category of the course's own. One that all share may have the same name. */
  #ownCategory(name: string): string {
    const own = this.#own.get(name);
    if (own) return own;
    const key = keyOfPath([name]);
    const category = { id: this.#newId(), name, parentId: null, courseId: this.#courseId };
    this.#noteNew({ ...category, path: [name] });
    if (!this.#categories.has(key)) this.#categories.set(key, category);
    this.#own.set(name, category.id);
    return category.id;
  }

  #noteNew(category: NewCategory): void {
    this.newCategories.push(category);
    this.#paths.set(category.id, category.path);
  }

  #add(question: NamedQuestion, categoryId: string): string {
    const added = { id: this.#newId(), categoryId, question };
    this.newQuestions.push(added);
    this.#remember({ ...question, ...added });
    return added.id;
  }

  #remember({ id, categoryId, ...question }: BankQuestion): void {
    const key = keyOf(question);
    const known = this.#questions.get(key);
    if (known) known.push({ id, categoryId });
    else this.#questions.set(key, [{ id, categoryId }]);
  }
}

function keyOfPath(path: Path): string {
  return JSON.stringify(path);
}

/** The same for questions that say the same: a body's parts come in the order of its schema. */
function keyOf({ name, tags, worth, body }: NamedQuestion): string {
  return JSON.stringify([name, tags, worth, questionBodySchema.parse(body)]);
}
