import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import type { ImportedQuestion } from "./formats/imported-question";
import { holdCategory, versionOf } from "./questions.commands.server";

const rowsPerStatement = 1_000;

type NewQuestion = ImportedQuestion & { id?: string };

interface Import {
  viewer: Viewer;
  categoryId: string;
  /** With ids that nothing has, where they are spoken of before they are there. */
  questions: readonly NewQuestion[];
  /** Drafts unless given. */
  state?: "draft" | "ready";
  /** Names this import for ever: the id of its first question. None: each is another. */
  importId?: string;
}

/**
 * Adds the questions of a file, all or none, worth a point each unless the file says otherwise. The file's
 * categories become categories below the one given, which are made where they are missing. An import that has been
 * done already is not done again.
 */
export async function importQuestions(
  db: Db,
  facts: Import,
): Promise<{ outcome: "imported" | "already-imported"; count: number } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    const { viewer, categoryId, questions, state = "draft", importId } = facts;
    const { userId } = viewer;
    const category = await holdCategory(trx, { viewer, categoryId });
    if (!category) return { outcome: "not-found" };
    if (importId && (await isDone(trx, importId)))
      return { outcome: "already-imported", count: questions.length };
    const { courseId } = category;
    const categories = await categoriesOf(trx, { userId, courseId, categoryId, questions });
    for (let at = 0; at < questions.length; at += rowsPerStatement) {
      await insertQuestions(trx, {
        userId,
        state,
        categories,
        questions: questions.slice(at, at + rowsPerStatement),
        firstId: at === 0 ? importId : undefined,
      });
    }
    const detail = { categoryId, count: questions.length };
    await recordEvent(trx, { type: "questions_imported", actorId: userId, courseId, detail });
    return { outcome: "imported", count: questions.length };
  });
}

/** Of two who send the same import at once, one waits for the other. */
async function isDone(trx: Trx, importId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('question_import'), hashtext(${importId}))`.execute(trx);
  const first = await trx.selectFrom("questions").select("id").where("id", "=", importId).executeTakeFirst();
  return first !== undefined;
}

/** The ids of the file's categories by their paths, those that are missing made first. */
async function categoriesOf(
  trx: Trx,
  facts: {
    userId: string;
    courseId: string | null;
    categoryId: string;
    questions: readonly ImportedQuestion[];
  },
): Promise<Map<string, string>> {
  const { userId, courseId, categoryId, questions } = facts;
  const found = new Map([[keyOf([]), categoryId]]);
  for (const { categoryPath } of questions) {
    for (let depth = 1; depth <= categoryPath.length; depth += 1) {
      const path = categoryPath.slice(0, depth);
      const parentId = found.get(keyOf(path.slice(0, -1))) ?? categoryId;
      if (found.has(keyOf(path))) continue;
      const { id } = await trx
        .insertInto("questionCategories")
        .values({ courseId, parentId, name: path.at(-1) ?? "", createdBy: userId })
        .onConflict((conflict) =>
          conflict
            .constraint("question_categories_name")
            .doUpdateSet((eb) => ({ name: eb.ref("excluded.name") })),
        )
        .returning("id")
        .executeTakeFirstOrThrow();
      found.set(keyOf(path), id);
    }
  }
  return found;
}

async function insertQuestions(
  trx: Trx,
  facts: {
    userId: string;
    state: "draft" | "ready";
    categories: Map<string, string>;
    questions: readonly NewQuestion[];
    firstId: string | undefined;
  },
): Promise<void> {
  const { userId: createdBy, state, categories, questions, firstId } = facts;
  const rows = questions.map(({ id, categoryPath, tags }, index) => ({
    id: id ?? (index === 0 && firstId ? firstId : sql<string>`uuidv7()`),
    categoryId: categories.get(keyOf(categoryPath)) ?? "",
    ...{ tags, state, createdBy },
  }));
  // The ids come in the order of the rows.
  const ids = await trx.insertInto("questions").values(rows).returning("id").execute();
  const versions = questions.map(({ name, body, points = 1 }, index) => ({
    questionId: ids[index]?.id ?? "",
    number: 1,
    ...versionOf({ name, body, points }),
    createdBy,
  }));
  await trx.insertInto("questionVersions").values(versions).execute();
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
