import { sql } from "kysely";
import type { Answer } from "~/domain/questions/answer";
import type { QuestionType } from "~/domain/questions/question-body";
import type { Db } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";

/** A place in the viewer's attempt. */
interface OwnSlot {
  viewer: Viewer;
  attemptId: string;
  /** Its question, from 1. */
  slot: number;
}

export type AnswerSaving =
  /** It is kept, now or since an earlier try; the sequence names it from now on. */
  | { outcome: "saved"; sequence: number; savedAt: Date }
  /** Another window or device has saved a newer one since this one was read. */
  | { outcome: "stale"; sequence: number; answer: Answer | null }
  /** The attempt has ended, or its time is up. */
  | { outcome: "ended" }
  | { outcome: "not-found" };

/**
 * Saves an answer, if the one that it was written upon (`sequence`; 0: none) is still the newest. One statement, which
 * itself proves that session and account live, that the attempt is the viewer's and under way, that its time is not up,
 * and that the question is of that type; the attempt is held meanwhile, so that it is not handed in without the answer.
 * The answer that is there already is saved, and stays as it is.
 */
export async function saveAnswer(
  db: Db,
  {
    type,
    answer,
    sequence,
    now,
    ...own
  }: OwnSlot & {
    type: QuestionType;
    answer: Answer;
    sequence: number;
    now: Date;
  },
): Promise<AnswerSaving> {
  const value = JSON.stringify(answer);
  const { rows } = await sql<{ sequence: number }>`
    with held as (${openSlot(own, now, sql`and v.type = ${type}::question_type`)})
    insert into attempt_answers as t (attempt_id, slot, sequence, answer, saved_at)
    select id, slot, ${sequence}::int + 1, ${value}::jsonb, ${now}::timestamptz from held
    on conflict (attempt_id, slot) do update
      set sequence = excluded.sequence, answer = excluded.answer, saved_at = excluded.saved_at
      where t.sequence = ${sequence}::int and t.answer is distinct from excluded.answer
    returning sequence`.execute(db);
  const [saved] = rows;
  return saved
    ? { outcome: "saved", sequence: saved.sequence, savedAt: now }
    : whyNotSaved(db, { ...own, value, sequence, now });
}

export type HintShowing = { outcome: "shown" | "ended" | "not-found" };

/** Shows one more hint of a question, from now on. */
export async function showHint(db: Db, { now, ...own }: OwnSlot & { now: Date }): Promise<HintShowing> {
  const { rows } = await sql<{ slot: number }>`
    with held as (${openSlot(own, now, sql``)})
    insert into attempt_answers as t (attempt_id, slot, sequence, hints_shown, saved_at)
    select h.id, h.slot, 0, 1, ${now}::timestamptz from held h where h.hint_count > 0
    on conflict (attempt_id, slot) do update
      set hints_shown = least(t.hints_shown + 1, (select hint_count from held))
    returning slot`.execute(db);
  if (rows.length > 0) return { outcome: "shown" };
  const state = await findState(db, own);
  return { outcome: state && !isOpen(state, now) ? "ended" : "not-found" };
}

/** The slot of an attempt that is under way and the viewer's, which is held; or no row. */
function openSlot({ viewer, attemptId, slot }: OwnSlot, now: Date, more: ReturnType<typeof sql>) {
  return sql`
    select a.id, q.slot, jsonb_array_length(coalesce(v.body -> 'hints', '[]'))::int as hint_count
    from attempts a
    join sessions s on s.id = ${viewer.sessionId} and s.user_id = a.user_id and s.ended_at is null
    join users u on u.id = a.user_id and u.is_active
    join attempt_questions q on q.attempt_id = a.id and q.slot = ${slot}
    join question_versions v on v.id = q.version_id
    where a.id = ${attemptId} and a.user_id = ${viewer.userId} and a.status = 'in_progress'
      and (a.deadline is null or ${now}::timestamptz <= a.deadline + make_interval(secs => a.grace_seconds))
      ${more}
    for share of a`;
}

interface SlotState {
  status: string;
  until: Date | null;
  sequence: number;
  answer: Answer | null;
  isSame: boolean;
  savedAt: Date | null;
}

async function whyNotSaved(
  db: Db,
  { value, sequence, now, ...own }: OwnSlot & { value: string; sequence: number; now: Date },
): Promise<AnswerSaving> {
  const state = await findState(db, own, value);
  if (!state) return { outcome: "not-found" };
  if (state.isSame && state.savedAt)
    return { outcome: "saved", sequence: state.sequence, savedAt: state.savedAt };
  if (!isOpen(state, now)) return { outcome: "ended" };
  if (state.sequence === sequence) return { outcome: "not-found" };
  return { outcome: "stale", sequence: state.sequence, answer: state.answer };
}

function isOpen({ status, until }: SlotState, now: Date): boolean {
  return status === "in_progress" && (until === null || now <= until);
}

async function findState(
  db: Db,
  { viewer, attemptId, slot }: OwnSlot,
  value = "null",
): Promise<SlotState | null> {
  const { rows } = await sql<SlotState>`
    select a.status, a.deadline + make_interval(secs => a.grace_seconds) as until,
      coalesce(t.sequence, 0) as sequence, t.answer, t.saved_at as "savedAt",
      t.answer is not distinct from ${value}::jsonb as "isSame"
    from attempts a
    join sessions s on s.id = ${viewer.sessionId} and s.user_id = a.user_id and s.ended_at is null
    join users u on u.id = a.user_id and u.is_active
    join attempt_questions q on q.attempt_id = a.id and q.slot = ${slot}
    left join attempt_answers t on t.attempt_id = q.attempt_id and t.slot = q.slot
    where a.id = ${attemptId} and a.user_id = ${viewer.userId}`.execute(db);
  return rows[0] ?? null;
}
