import { createHash } from "node:crypto";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { type EditionContents, readEdition } from "../edition-contents.queries.server";
import { tooLongModules } from "./checked-lessons";
import { listTextFiles, readBank, someIds } from "./course-text.queries.server";
import { type ImportPlan, planImport } from "./import-plan";
import { type MatchedFiles, matchedFiles } from "./matched-files.server";
import {
  missingPictures,
  placedPictures,
  type SentPicture,
  withPlacedPictures,
} from "./placed-pictures.server";
import { PlannedBank } from "./planned-bank";
import type { ArchivedCourse } from "./read-archived-course.server";
import type { ReadCourse } from "./read-course-text";
import { findTextFacts, findTextLinks, type TextLinks } from "./text-facts.queries.server";
import type { TextProblem } from "./text-problem";
import type { TextFacts } from "./text-schemas";

/** What bringing in a course as text would do to the course, its files and its bank. */
export interface PlannedImport {
  draft: EditionContents;
  plan: ImportPlan;
  bank: PlannedBank;
  addedFiles: MatchedFiles["added"];
  /** By the places that new questions name. */
  addedPictures: Map<string, SentPicture>;
  /** What is said about the course now, and what would be. */
  facts: { before: Required<TextFacts>; after: Required<TextFacts> };
  links: TextLinks;
  problems: TextProblem[];
  /** The same for plans that do the same to the same draft and facts; the other says only which these are. */
  key: string;
  draftKey: string;
}

export interface Importing {
  viewer: Viewer;
  /** One that the viewer may author. */
  course: { id: string; draftId: string };
  archived: ArchivedCourse;
}

/** Says what an import would do, and does nothing. */
export async function plannedImport(
  db: ReadDb,
  { viewer, course: { id: courseId, draftId }, archived: { course: read, sent } }: Importing,
): Promise<PlannedImport> {
  const pictures = await placedPictures(db, sent);
  const course = withPlacedPictures(read, pictures);
  const matched = await matchedFiles(course, sent, await listTextFiles(db, courseId));
  const newId = await someIds(db, mostNewThings(course) + matched.added.length);
  const files = new Map(matched.known);
  for (const { path, name } of matched.added) files.set(path, { fileId: newId(), name });
  const asks =
    course.pool.categories.length > 0 || course.modules.some((module) => module.lessons.some(asksQuestions));
  const bank = new PlannedBank(asks ? await readBank(db, courseId) : noBank, {
    courseId,
    newId,
  });
  const draft = await readEdition(db, { revisionId: draftId });
  const plan = planImport(course, { draft, bank, files, newId });
  const before = await findTextFacts(db, courseId);
  const { links, problems } = await findTextLinks(db, { viewer, courseId, course });
  const facts = { before, after: { ...before, ...withoutUndefined(course.facts) } };
  const added = [matched.added.map(({ path }) => path), bank.newPictures(), namesOfNew(bank)];
  return {
    ...{ draft, plan, bank, addedFiles: matched.added, facts, links },
    ...{ key: keyOf([draft, facts.before, added]), draftKey: keyOf([draft, facts.before]) },
    addedPictures: new Map([...pictures].filter(([place]) => bank.newPictures().includes(place))),
    problems: [
      ...matched.problems,
      ...missingPictures(read, [sent, bank.pictures]),
      ...plan.problems,
      ...problems,
      ...tooLongModules(course, facts.after.durationHours),
    ],
  };
}

const noBank = { categories: [], questions: [], pictures: [] };

function keyOf(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function namesOfNew({ newCategories, newQuestions }: PlannedBank) {
  return [newCategories.map(({ path }) => path), newQuestions.map(({ question }) => question.name)];
}

function mostNewThings({ modules, pool }: ReadCourse): number {
  const lessons = modules.flatMap((module) => module.lessons);
  const asked = lessons.flatMap(({ items }) => items ?? []).length + pool.questions.length;
  return modules.length + 2 * lessons.length + asked + pool.categories.flat().length;
}

function asksQuestions({ items }: ReadCourse["modules"][number]["lessons"][number]): boolean {
  return items !== null && items.length > 0;
}

function withoutUndefined(facts: TextFacts): Partial<Required<TextFacts>> {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Partial<Required<TextFacts>>;
}
