import { createHash } from "node:crypto";
import type { QuestionState } from "@db/types.gen";
import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvents } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { mostChangedQuestions, type SeenQuestion, versionOfSeen } from "./question-selection";
import { listFoundVersions, listStateFacts, type StateFacts } from "./question-states.queries.server";
import type { QuestionFilter } from "./questions.queries.server";

/** A question that was left as it is. */
export interface LeftQuestion {
  id: string;
  name: string;
  /** Somebody has changed it since it was read, or it is somebody else's. */
  reason: "changed" | "not-theirs";
}

export type StatesChange =
  | { outcome: "changed"; count: number; left: LeftQuestion[] }
  /** What is found is not what it was when it was read: nothing was changed. */
  | { outcome: "found-others" }
  | { outcome: "too-many" };

/** What names the questions that a search found, as they were then. */
export function foundFingerprint(found: ReadonlyArray<Parameters<typeof versionOfSeen>[0] & { id: string }>) {
  const hash = createHash("sha256");
  for (const question of found) hash.update(`${question.id}:${versionOfSeen(question)},`);
  return hash.digest("base64url");
}

/** Gives questions that were read before another state, all that can be in one transaction; the others are named. */
export async function changeQuestionStates(
  db: Db,
  { viewer, questions, state }: { viewer: Viewer; questions: readonly SeenQuestion[]; state: QuestionState },
): Promise<StatesChange> {
  if (questions.length > mostChangedQuestions) return { outcome: "too-many" };
  const seen = new Map(questions.map(({ id, version }) => [id, version]));
  return inTransaction(db, async (trx) => {
    const role = await assertStillMay(trx, viewer, "question:author");
    const facts = await lockFacts(trx, [...seen.keys()], { userId: viewer.userId, role });
    const isAsSeen = (question: StateFacts) => versionOfSeen(question) === seen.get(question.id);
    return writeStates(trx, { viewer, facts, state, isAsSeen });
  });
}

/**
 * The same for all that a search finds.
 *
 * @param fingerprint what names what it found when it was read
 */
export async function changeFoundStates(
  db: Db,
  asked: { viewer: Viewer; filter: QuestionFilter; fingerprint: string; state: QuestionState },
): Promise<StatesChange> {
  const { viewer, filter, fingerprint, state } = asked;
  return inTransaction(db, async (trx) => {
    const role = await assertStillMay(trx, viewer, "question:author");
    const author = { userId: viewer.userId, role };
    const found = await listFoundVersions(trx, { author, filter });
    if (found.length > mostChangedQuestions) return { outcome: "too-many" };
    const ids = found.map(({ id }) => id);
    const facts = await lockFacts(trx, ids, author);
    if (foundFingerprint(found) !== fingerprint || foundFingerprint(facts) !== fingerprint)
      return { outcome: "found-others" };
    return writeStates(trx, { viewer, facts, state, isAsSeen: () => true });
  });
}

/** The questions that the viewer may use, held: by then nobody else is changing them. */
async function lockFacts(trx: Trx, ids: readonly string[], author: Parameters<typeof listStateFacts>[1]) {
  await trx
    .selectFrom("questions as q")
    .select("q.id")
    .where(sql<boolean>`q.id = any(${[...ids]}::uuid[])`)
    .orderBy("q.id")
    .forUpdate()
    .execute();
  return listStateFacts(trx, author, ids);
}

interface Writing {
  viewer: Viewer;
  facts: readonly StateFacts[];
  state: QuestionState;
  isAsSeen: (question: StateFacts) => boolean;
}

async function writeStates(
  trx: Trx,
  { viewer, facts, state, isAsSeen }: Writing,
): Promise<Extract<StatesChange, { outcome: "changed" }>> {
  const open = facts.filter((question) => question.state !== state);
  const left = open.flatMap(({ mayEdit, ...question }): LeftQuestion[] => {
    const { id, name } = question;
    if (!mayEdit) return [{ id, name, reason: "not-theirs" }];
    return isAsSeen({ ...question, mayEdit }) ? [] : [{ id, name, reason: "changed" }];
  });
  const kept = new Set(left.map(({ id }) => id));
  const changed = open.filter(({ id }) => !kept.has(id));
  const ids = changed.map(({ id }) => id);
  await trx.updateTable("questions").set({ state }).where(sql<boolean>`id = any(${ids}::uuid[])`).execute();
  await recordEvents(
    trx,
    changed.map(({ id: questionId, courseId }) => ({
      ...{ type: "question_updated" as const, actorId: viewer.userId, courseId },
      detail: { questionId, state },
    })),
  );
  return { outcome: "changed", count: changed.length, left };
}
