import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { isAuthoredBy } from "~/domain/authoring/authored-course.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Role } from "~/platform/permissions";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { readAnnotations } from "./annotations";

export const attemptsPerPage = 50;

export interface GradingFilter {
  /** Waiting for marks, or marked already. */
  state: "submitted" | "graded";
  /** Of one assessment. */
  lessonId?: string | undefined;
  /** In the learner's name or e-mail address. */
  q?: string | undefined;
}

interface Grader {
  userId: string;
  role: Role;
}

type InAttempts = ExpressionBuilder<DB & { a: DB["attempts"]; c: DB["courses"] }, "a" | "c">;

/** Whether the person marks the attempt `a` of the course `c`: one who authors it, and never their own. */
export function isGradedBy(eb: InAttempts, grader: Grader) {
  return eb.and([isAuthoredBy(eb, grader), eb("a.userId", "<>", grader.userId)]);
}

/** One page of the attempts that the viewer marks: those that wait from the oldest, those marked from the newest. */
export async function listAttemptsToGrade(
  db: ReadDb,
  { viewer, filter, page }: { viewer: Viewer; filter: GradingFilter; page: number },
) {
  const role = await assertMayRead(db, viewer, "assessment:grade");
  const rows = await gradedAttempts(db, { userId: viewer.userId, role }, filter)
    .innerJoin("revisionLessons as l", (join) =>
      join.onRef("l.revisionId", "=", "a.revisionId").onRef("l.lessonId", "=", "a.lessonId"),
    )
    .select(["a.id", "a.number", "a.submittedAt", "a.lessonId", "l.title", "c.code", "c.language"])
    .select([
      sql<string>`u.first_name || ' ' || u.last_name`.as("learner"),
      sql<number>`count(*) over ()::int`.as("total"),
      sql<number>`(${unmarked})::int`.as("unmarked"),
    ])
    .select((eb) => [
      eb.cast<number | null>("a.points", "float8").as("points"),
      eb.cast<number>("a.maxPoints", "float8").as("maxPoints"),
    ])
    .orderBy("a.submittedAt", filter.state === "submitted" ? "asc" : "desc")
    .orderBy("a.id")
    .limit(attemptsPerPage)
    .offset((page - 1) * attemptsPerPage)
    .execute();
  return { attempts: rows.map(({ total, ...attempt }) => attempt), total: rows[0]?.total ?? 0 };
}

/** The assessments with attempts that wait for the viewer's marks, and how many each. */
export async function listAssessmentsToGrade(db: ReadDb, viewer: Viewer) {
  const role = await assertMayRead(db, viewer, "assessment:grade");
  return gradedAttempts(db, { userId: viewer.userId, role }, { state: "submitted" })
    .innerJoin("revisionLessons as l", (join) =>
      join.onRef("l.revisionId", "=", "a.revisionId").onRef("l.lessonId", "=", "a.lessonId"),
    )
    .select(["a.lessonId", "c.code"])
    .select([sql<string>`max(l.title)`.as("title"), sql<number>`count(*)::int`.as("count")])
    .groupBy(["a.lessonId", "c.code"])
    .orderBy("c.code")
    .orderBy("title")
    .execute();
}

/** An attempt that has ended, for who marks it, with its learner and course; null: there is none, or not for them. */
export async function findGradedAttempt(
  db: ReadDb,
  { viewer, attemptId }: { viewer: Viewer; attemptId: string },
) {
  const role = await assertMayRead(db, viewer, "assessment:grade");
  const attempt = await db
    .selectFrom("attempts as a")
    .innerJoin("courses as c", "c.id", "a.courseId")
    .innerJoin("users as u", "u.id", "a.userId")
    .select([
      "a.id",
      "a.number",
      "a.status",
      "a.seed",
      "a.submittedAt",
      "a.endedBy",
      "a.revisionId",
      "a.lessonId",
    ])
    .select(["c.code", "c.title as courseTitle", "c.language", "u.email"])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("learner"))
    .select((eb) => [
      eb.cast<number | null>("a.points", "float8").as("points"),
      eb.cast<number>("a.maxPoints", "float8").as("maxPoints"),
    ])
    .where("a.id", "=", attemptId)
    .where("a.status", "<>", "in_progress")
    .where((eb) => isGradedBy(eb, { userId: viewer.userId, role }))
    .executeTakeFirst();
  return attempt ?? null;
}

/** The attempts before and after one in the viewer's queue of what waits; null: there is none. */
export async function findNeighbours(
  db: ReadDb,
  asked: { viewer: Viewer; attempt: { id: string; submittedAt: Date | null }; lessonId: string | undefined },
): Promise<{ previous: string | null; next: string | null }> {
  const { viewer, attempt, lessonId } = asked;
  const role = await assertMayRead(db, viewer, "assessment:grade");
  const waiting = gradedAttempts(
    db,
    { userId: viewer.userId, role },
    { state: "submitted", lessonId },
  ).select("a.id");
  const place = sql`(${attempt.submittedAt}::timestamptz, ${attempt.id}::uuid)`;
  const [previous, next] = await Promise.all([
    waiting
      .where(sql<boolean>`(a.submitted_at, a.id) < ${place}`)
      .orderBy("a.submittedAt", "desc")
      .orderBy("a.id", "desc")
      .limit(1)
      .executeTakeFirst(),
    waiting
      .where(sql<boolean>`(a.submitted_at, a.id) > ${place}`)
      .orderBy("a.submittedAt")
      .orderBy("a.id")
      .limit(1)
      .executeTakeFirst(),
  ]);
  return { previous: previous?.id ?? null, next: next?.id ?? null };
}

/** All marks of an attempt, each question's newest first, with who gave them. */
export async function listMarkHistory(db: ReadDb, attemptId: string) {
  const rows = await db
    .selectFrom("attemptMarks as k")
    .leftJoin("users as g", "g.id", "k.gradedBy")
    .select(["k.slot", "k.number", "k.source", "k.comment", "k.rubric", "k.annotations", "k.createdAt"])
    .select((eb) => eb.cast<number>("k.points", "float8").as("points"))
    .select(sql<string | null>`g.first_name || ' ' || g.last_name`.as("gradedBy"))
    .where("k.attemptId", "=", attemptId)
    .orderBy("k.slot")
    .orderBy("k.number", "desc")
    .execute();
  return rows.map(({ annotations, rubric, ...mark }) => ({
    ...mark,
    annotations: readAnnotations(annotations),
    rubric: readLevels(rubric),
  }));
}

/** The levels chosen in a rubric, as `markAttempt` has written them. */
function readLevels(stored: unknown): Record<string, number> {
  const entries = Object.entries(stored ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return Object.fromEntries(entries);
}

function gradedAttempts(db: ReadDb, grader: Grader, { state, lessonId, q }: GradingFilter) {
  const words = `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return db
    .selectFrom("attempts as a")
    .innerJoin("courses as c", "c.id", "a.courseId")
    .innerJoin("users as u", "u.id", "a.userId")
    .where("a.status", "=", state)
    .where((eb) => isGradedBy(eb, grader))
    .$if(lessonId !== undefined, (query) => query.where("a.lessonId", "=", lessonId ?? ""))
    .$if(Boolean(q), (query) =>
      query.where(
        sql<boolean>`(u.first_name || ' ' || u.last_name ilike ${words} or u.email ilike ${words})`,
      ),
    );
}

/** How many questions of the attempt `a` have no mark yet. */
const unmarked = sql`
  select count(*) from attempt_questions q where q.attempt_id = a.id and not exists (
    select from attempt_marks k where k.attempt_id = q.attempt_id and k.slot = q.slot)`;
