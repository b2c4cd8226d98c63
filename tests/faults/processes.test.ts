import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { aCourse } from "../support/course-factories";
import { logInLearners } from "./learners";
import { auditCourse } from "./ledger";
import { killOutright, ServedSite, until } from "./served-site";
import { Visitor } from "./visitors";

const processes = 3;
/** What a machine with other work disturbs (waiting times) must be seen once; what may never happen, never. */
const rounds = 3;
const limitMs = 180_000;
const site = await ServedSite.serve({ WEB_CONCURRENCY: String(processes) });

test("of 50 people who ask three processes for the last seat at once, one gets it", {
  timeout: 60_000,
}, async () => {
  const people = await logInLearners(site, 50);
  let turnedAway = people.length;
  for (let round = 0; round < rounds && turnedAway > 0; round += 1) {
    const course = await aCourse(site.db, { maxParticipants: 1 });
    const page = `/courses/${course.code}`;
    for (const { browser } of people) expect((await browser.get(page)).status).toBe(200);
    const asked = people.map(({ browser }) => browser.post(page, { intent: "enrol" }));
    const answers = countOf((await Promise.all(asked)).map(({ status }) => status));
    turnedAway = answers[503] ?? 0;
    expect(answers).toEqual({ 302: 1, 409: 49 - turnedAway, ...(turnedAway > 0 ? { 503: turnedAway } : {}) });
    expect(await seatsOf(course.courseId)).toEqual({ taken: 1, enrolments: 1 });
  }
  expect(turnedAway).toBe(0);
  for (const { browser } of people) browser.close();
});

test("a process that is killed is replaced, and the others go on", { timeout: limitMs }, async () => {
  const visitors = Array.from({ length: 12 }, () => new Visitor(site.url, "/login"));
  await until("every visitor has a page", () => visitors.every((one) => one.answers.length > 0), 10_000);
  const before = site.workers;
  expect(before).toHaveLength(processes);
  const [victim = 0] = before;
  killOutright(victim);
  await until(
    "a new process",
    () => site.workers.filter((pid) => !before.includes(pid)).length === 1,
    20_000,
  );
  await sleep(1_000);
  await Promise.all(visitors.map((one) => one.leave()));

  expect(site.workers).toHaveLength(processes);
  expect(site.workers).not.toContain(victim);
  expect(countOf(visitors.flatMap((one) => one.answers))).toEqual({ 200: expect.any(Number) });
  // Only who was being answered by the killed one notices, and once.
  const failures = visitors.map((one) => one.failures.length);
  expect(Math.max(...failures)).toBeLessThanOrEqual(1);
  expect(failures.filter((count) => count > 0).length).toBeLessThan(visitors.length / 2 + 1);
});

test("told to end under load, it fails no request", { timeout: limitMs }, async () => {
  const course = await aCourse(site.db, { lessons: [{}, {}, {}, {}] });
  const learners = await logInLearners(site, 4);
  const stop = new AbortController();
  const learning = learners.map((learner) => learner.learn(course, stop.signal));
  let failures = ["nothing was seen yet"];
  for (let round = 0; round < rounds && failures.length > 0; round += 1) {
    const readers = learners.flatMap(({ browser }) =>
      ["/dashboard", "/courses", `/courses/${course.code}`].map(
        (path) => new Visitor(site.url, path, browser.headers),
      ),
    );
    await until("every reader has a page", () => readers.every((one) => one.answers.length > 2), 30_000);
    const ended = site.terminate();
    await Promise.all(readers.map((one) => one.closed));
    await ended;
    site.startAgain();
    await site.ready();
    failures = readers.flatMap((one) => [
      ...one.failures,
      ...one.answers.filter((status) => status !== 200).map(String),
    ]);
  }
  stop.abort();
  await Promise.all(learning);
  expect(failures).toEqual([]);
  expect(learners.flatMap((one) => one.problems)).toEqual([]);
  expect(await auditCourse(site.db, course, learners)).toEqual([]);
});

async function seatsOf(courseId: string) {
  const { rows } = await sql`
    select s.taken, (select count(*)::int from enrolments e where e.course_id = s.course_id) as enrolments
    from course_seats s where s.course_id = ${courseId}`.execute(site.db);
  return rows[0];
}

function countOf(statuses: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
