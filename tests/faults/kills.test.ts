import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { aCourse } from "../support/course-factories";
import { type Learner, logInLearners } from "./learners";
import { auditCourse } from "./ledger";
import { seededRandom } from "./seeded-random";
import { ServedSite } from "./served-site";

const kills = Number(process.env.FAULT_KILLS ?? 5);
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const people = 6;
/** Most kills find a server that works; some one that has just been started. */
const share = { whileStarting: 0.15 };

const site = await ServedSite.serve();

test(`${kills} kills of the whole server (FAULT_SEED=${seed}): nothing acknowledged is lost, nothing doubled`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  const random = seededRandom(seed);
  const course = await aCourse(site.db, { lessons: [{}, { required: false }, {}, {}] });
  const learners = await logInLearners(site, people);
  const stop = new AbortController();
  const learning = Promise.all(learners.map((learner) => learner.learn(course, stop.signal)));

  for (let kill = 0; kill < kills; kill += 1) {
    if (random() < share.whileStarting && kill > 0) await sleep(random() * 1_500);
    else await site.ready().then(() => sleep(50 + random() * 950));
    await site.kill(random() < 0.5 ? "primary first" : "workers first");
    site.startAgain();
  }
  await site.ready();
  await sleep(1_000);
  stop.abort();
  await learning;

  console.log(`${kills} kills, seed ${seed}: ${toldBy(learners)}`);
  expect(learners.flatMap((learner) => learner.problems)).toEqual([]);
  expect(await auditCourse(site.db, course, learners)).toEqual([]);
  expect(learners.map((learner) => learner.acknowledged.completions.length)).not.toContain(0);
});

function toldBy(learners: readonly Learner[]): string {
  const sum = (count: (learner: Learner) => number) =>
    learners.reduce((total, learner) => total + count(learner), 0);
  const enrolments = sum(({ acknowledged }) => acknowledged.enrolments);
  const completions = sum(({ acknowledged }) => acknowledged.completions.length);
  return `${completions} completions in ${enrolments} enrolments acknowledged, ${sum((one) => one.turnedAway)} turned away`;
}
