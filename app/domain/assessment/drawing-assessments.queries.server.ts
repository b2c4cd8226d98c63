import { sql } from "kysely";
import { isAuthoredBy } from "~/domain/authoring/authored-course.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import type { AssessmentItem } from "./assessment-settings";
import { listCandidatesOfEach } from "./candidates.queries.server";
import { type CandidatesOfItem, shortages } from "./chosen-questions";
import { settingsOfLesson } from "./draft-assessment.queries.server";

/** Where a question may be drawn from: its category and all above it, its tags, and the course that it is of. */
interface Place {
  categoryIds: string[];
  tags: string[];
  /** Null: all share it. */
  courseId: string | null;
}

/**
 * The published assessments that draw from where the question is and have too few to draw without it: those of courses
 * that the viewer may author, and how many there are in other courses. Who asks has found the question by `findQuestion`.
 */
export async function listDrawsThatNeed(
  db: ReadDb,
  { viewer, questionId }: { viewer: Viewer; questionId: string },
) {
  const role = await assertMayRead(db, viewer, "question:author");
  const place = await findPlace(db, questionId);
  if (!place) return { own: [], elsewhere: 0 };
  const drawing = await listDrawing(db, { ...place, viewer: { userId: viewer.userId, role } });
  const asked = drawing.map(({ contentType, content, courseId }) => ({
    items: settingsOfLesson({ contentType, content })?.items ?? [],
    courseId,
  }));
  const candidates = await listCandidatesOfEach(db, asked);
  const short = drawing.filter((_, index) => {
    const { items, courseId } = asked[index] ?? { items: [], courseId: "" };
    const isDrawn = items.map((item) => mayDraw(item, place, courseId));
    return isNeeded(questionId, { items, candidates: candidates[index] ?? [], isDrawn });
  });
  const own = short.filter(({ isOwn }) => isOwn);
  return {
    own: own.map(({ lessonId, title, code, courseTitle }) => ({ lessonId, title, code, courseTitle })),
    elsewhere: short.length - own.length,
  };
}

interface Asked {
  items: readonly AssessmentItem[];
  /** Of each item, whether the question is there or not. */
  candidates: readonly CandidatesOfItem[];
  /** Of each item, whether it may draw the question once that is ready. */
  isDrawn: readonly boolean[];
}

/** Whether less is missing with the question than without it. */
function isNeeded(questionId: string, { items, candidates, isDrawn }: Asked): boolean {
  const without = candidates.map((each, at) =>
    isDrawn[at] ? each.filter((one) => one.questionId !== questionId) : each,
  );
  const question = { questionId, versionId: questionId, points: 0 };
  const withIt = without.map((each, at) => (isDrawn[at] ? [...each, question] : each));
  return missingIn(items, without) > missingIn(items, withIt);
}

function missingIn(items: readonly AssessmentItem[], candidates: readonly CandidatesOfItem[]): number {
  return shortages(items, candidates).reduce((sum, { missing }) => sum + missing, 0);
}

function mayDraw(item: AssessmentItem | undefined, { categoryIds, tags, ...own }: Place, courseId: string) {
  if (item?.kind !== "draw") return false;
  if (item.tag !== null && !tags.includes(item.tag)) return false;
  if (item.categoryId !== null) return categoryIds.includes(item.categoryId);
  return own.courseId === null || own.courseId === courseId;
}

async function findPlace(db: ReadDb, questionId: string): Promise<Place | null> {
  const place = await db
    .selectFrom("questions as q")
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["q.tags", "g.courseId"])
    .select(
      sql<string[]>`(
        with recursive above (id, parent_id) as (
          select g.id, g.parent_id
          union all
          select p.id, p.parent_id from question_categories p join above a on p.id = a.parent_id
        ) select array_agg(id) from above)`.as("categoryIds"),
    )
    .where("q.id", "=", questionId)
    .executeTakeFirst();
  return place ?? null;
}

/** The published assessments that draw from one of the categories or by one of the tags. */
async function listDrawing(
  db: ReadDb,
  { categoryIds, tags, courseId, viewer }: Place & { viewer: Parameters<typeof isAuthoredBy>[1] },
) {
  const drawn = [
    ...categoryIds.map((categoryId) => ({ kind: "draw", categoryId })),
    ...tags.map((tag) => ({ kind: "draw", categoryId: null, tag })),
  ];
  const named = drawn.map((item) => JSON.stringify({ kind: "quiz", items: [item] }));
  return db
    .selectFrom("courses as c")
    .innerJoin("revisionLessons as l", "l.revisionId", "c.publishedRevisionId")
    .select(["l.lessonId", "l.title", "l.contentType", "l.content"])
    .select(["c.id as courseId", "c.code", "c.title as courseTitle"])
    .select((eb) => isAuthoredBy(eb, viewer).$castTo<boolean>().as("isOwn"))
    .where("l.contentType", "=", "interactive")
    .where(sql<boolean>`l.content @> any(${named}::jsonb[])`)
    .$if(courseId !== null, (query) => query.where("c.id", "=", courseId ?? ""))
    .orderBy("c.code")
    .orderBy("l.title")
    .limit(500)
    .execute();
}
