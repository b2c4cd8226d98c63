import type { Db } from "@db/client";
import { sql } from "kysely";
import type { TestCourse } from "../support/course-factories";
import type { Learner } from "./learners";

/** What a rule of the books finds wrong: one row each. */
type Wrong = { what: string };

/** Whatever happened meanwhile, these hold for every enrolment of a course. */
const rules: Record<string, ReturnType<typeof sql<Wrong>>> = {
  "a completed lesson has exactly one event": sql`
    select p.enrolment_id || ' ' || p.lesson_id || ': ' || count(v.id) as what
    from lesson_progress p
    left join events v on v.type = 'lesson_completed'
      and v.detail ->> 'enrolmentId' = p.enrolment_id::text and v.detail ->> 'lessonId' = p.lesson_id::text
    where p.status = 'completed'
    group by p.enrolment_id, p.lesson_id having count(v.id) <> 1`,
  "an event of a lesson stands for a completed lesson": sql`
    select v.id::text as what from events v
    where v.type = 'lesson_completed' and not exists (
      select from lesson_progress p where p.status = 'completed'
        and v.detail ->> 'enrolmentId' = p.enrolment_id::text and v.detail ->> 'lessonId' = p.lesson_id::text)`,
  "an enrolment has exactly one event of its beginning": sql`
    select e.id || ': ' || count(v.id) as what from enrolments e
    left join events v on v.type = 'enrolled' and v.detail ->> 'enrolmentId' = e.id::text
    group by e.id having count(v.id) <> 1`,
  "no move of an enrolment is told twice": sql`
    select detail::text as what from events where type = 'enrolment_status_changed'
    group by detail having count(*) > 1`,
  "completion is what has been completed": sql`
    select e.id || ': ' || e.completion_percent || ' instead of ' || done.percent as what
    from enrolments e
    cross join lateral (
      select (100 * count(p.id) filter (where l.required) / count(*) filter (where l.required))::int as percent
      from revision_lessons l
      left join lesson_progress p on p.enrolment_id = e.id and p.lesson_id = l.lesson_id and p.status = 'completed'
      where l.revision_id = e.revision_id) as done
    where e.completion_percent <> done.percent or (e.status = 'completed') <> (done.percent = 100)`,
  "a completed enrolment has one event and, where the course gives one, one certificate, told and mailed once": sql`
    select e.id || ': ' || x.certificates || x.told || x.mails || x.events as what
    from enrolments e
    join courses k on k.id = e.course_id
    cross join lateral (
      select count(distinct c.id) as certificates,
        count(distinct v.id) filter (where v.type = 'certificate_issued') as told,
        count(distinct o.id) as mails,
        (select count(*) from events d
          where d.type = 'course_completed' and d.detail ->> 'enrolmentId' = e.id::text) as events
      from certificates c
      left join events v on v.detail ->> 'certificateId' = c.id::text
      left join mail_outbox o on o.parameters ->> 'certificateId' = c.id::text
      where c.enrolment_id = e.id) as x
    where (x.certificates, x.told, x.mails, x.events)
      <> (select n * given, n * given, n * given, n from (values
        ((e.status = 'completed')::int, k.certificate_provided::int)) as right_number(n, given))`,
  "seats are taken by those who learn": sql`
    select s.course_id || ': ' || s.taken || ' instead of ' || count(e.id) as what
    from course_seats s
    left join enrolments e on e.course_id = s.course_id and e.status in ('approved', 'in_progress')
    group by s.course_id, s.taken having s.taken <> count(e.id)`,
};

/**
 * What is wrong with the records, the demo company's too: rules that are broken, and answers that the
 * learners were given and that are not in the database, or there twice.
 */
export async function auditCourse(
  db: Db,
  course: TestCourse,
  learners: readonly Learner[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await query.execute(db);
    wrong.push(...rows.map(({ what }) => `${rule}: ${what}`));
  }
  for (const learner of learners) wrong.push(...(await missing(db, course, learner)));
  return wrong;
}

async function missing(db: Db, course: TestCourse, { userId, acknowledged }: Learner): Promise<string[]> {
  const { rows } = await sql<{ completed: string[] }>`
    select array(select p.lesson_id::text from lesson_progress p
      where p.enrolment_id = e.id and p.status = 'completed') as completed
    from enrolments e where e.user_id = ${userId} and e.course_id = ${course.courseId}
    order by e.created_at, e.id`.execute(db);
  const lost = acknowledged.completions.filter(
    ({ enrolment, lessonId }) => !rows[enrolment]?.completed.includes(lessonId),
  );
  return [
    ...lost.map(
      ({ enrolment, lessonId }) => `lost: lesson ${lessonId} of enrolment ${enrolment} of ${userId}`,
    ),
    ...(rows.length === acknowledged.enrolments
      ? []
      : [`${userId} was told of ${acknowledged.enrolments} enrolments and has ${rows.length}`]),
  ];
}
