import { sql } from "kysely";
import { byWhatCounts } from "~/domain/catalog/own-enrolment.queries.server";
import type { Db } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import type { EnrolmentStatus } from "./enrolment-status";
import type { StudyReport } from "./study-report";

export type Saving =
  | {
      outcome: "saved";
      /** Where the video stands now: this report's place, or a newer one. */
      position: { seconds: number; sequence: number };
      /** The enrolment has not begun yet: this is how it begins (`startCourse`). */
      isFirst: boolean;
    }
  | { outcome: "not-found" };

/** Who sends pieces on purpose fills no disk: a set of more is left as it was. */
const mostPieces = 500;

/**
 * Saves what a lesson's page tells: position, seconds watched, time spent. One statement, which itself proves that the
 * session and the account live, and that the lesson belongs to the viewer's enrolment in that course (`not-found`
 * otherwise). It keeps no history, records no event, and does not wait for the disk: a crash of the database may cost
 * the last second of reports, which the next one tells again. Hence it is a transaction of its own and is not to be
 * called in another.
 *
 * The position is taken when its sequence is newer than the one that is there. Time counts only as far as the clock
 * has gone on since this person's last report in whatever lesson, so that no claim makes a day longer than it was.
 */
export async function saveStudy(
  db: Db,
  { viewer, code, lessonId, report }: { viewer: Viewer; code: string; lessonId: string; report: StudyReport },
): Promise<Saving> {
  const watched = `{${report.watched.map(({ from, to }) => `[${from},${to})`).join(",")}}`;
  const { seconds, sequence } = report.position ?? { seconds: 0, sequence: 0 };
  const { rows } = await sql<{ seconds: number; sequence: number; status: EnrolmentStatus }>`
    with studied as materialized (
      ${lessonStudied({ viewer, code, lessonId })}
    ), clock as (
      insert into study_clocks (user_id, counted_until)
      select user_id, clock_timestamp() from studied
      on conflict (user_id) do update set counted_until = greatest(study_clocks.counted_until, clock_timestamp())
      returning coalesce(floor(extract(epoch from new.counted_until - old.counted_until) * 1000), 0)::bigint as gone_ms
    )
    insert into lesson_study as s (enrolment_id, lesson_id, position_seconds, position_sequence, watched, active_ms)
    select enrolment_id, lesson_id, least(${seconds}::int, duration_seconds), ${sequence}::int,
      ${watched}::int4multirange * int4multirange(int4range(0, duration_seconds)), least(${report.activeMs}, gone_ms)
    from studied, clock
    on conflict (enrolment_id, lesson_id) do update set
      position_seconds = case when excluded.position_sequence > s.position_sequence
        then excluded.position_seconds else s.position_seconds end,
      position_sequence = greatest(excluded.position_sequence, s.position_sequence),
      watched = case when (select count(*) from unnest(s.watched + excluded.watched)) <= ${mostPieces}
        then s.watched + excluded.watched else s.watched end,
      active_ms = s.active_ms + excluded.active_ms
    returning s.position_seconds as seconds, s.position_sequence as sequence,
      (select status from studied) as status`.execute(db);
  const [row] = rows;
  if (!row) return { outcome: "not-found" };
  const { status, ...position } = row;
  return { outcome: "saved", position, isFirst: status === "approved" };
}

/** The proof: one row, or none. Its transaction, which is this statement, does not wait for the disk. */
function lessonStudied({ viewer, code, lessonId }: { viewer: Viewer; code: string; lessonId: string }) {
  return sql`
    select u.id as user_id, e.id as enrolment_id, e.status, l.lesson_id,
      coalesce((l.content ->> 'durationSeconds')::int, 0) as duration_seconds,
      set_config('synchronous_commit', 'off', true)
    from sessions a
    join users u on u.id = a.user_id and u.is_active
    join courses c on c.code = ${code}
    cross join lateral (
      select e.id, e.revision_id, e.status from enrolments e
      where e.user_id = u.id and e.course_id = c.id order by ${byWhatCounts} limit 1
    ) e
    join revision_lessons l on l.revision_id = e.revision_id and l.lesson_id = ${lessonId}
    where a.id = ${viewer.sessionId} and a.user_id = ${viewer.userId} and a.ended_at is null
      and e.status in ('approved', 'in_progress', 'completed')`;
}
