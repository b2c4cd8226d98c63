import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@db/client";
import { hashPassword } from "~/platform/passwords.server";
import { Browser } from "../../scripts/bench/browser.mjs";
import type { TestCourse } from "../support/course-factories";
import { aPerson } from "../support/people-factories";

const password = "the password of every learner";
/** A fault may last a while; a person who waits longer than this has been let down. */
const patienceMs = 60_000;

/** A lesson, and of which of the learner's enrolments in the course, counted from 0. */
export type Completion = { enrolment: number; lessonId: string };

/** Somebody with a browser, who learns the same course again and again as fast as the site lets them. */
export class Learner {
  /** What the site has said to be so. */
  readonly acknowledged = { enrolments: 0, completions: [] as Completion[] };
  /** Answers that nothing excuses. */
  readonly problems: string[] = [];
  /** Answers that asked for patience, and requests that got none. */
  turnedAway = 0;

  constructor(
    readonly userId: string,
    readonly browser: Browser,
  ) {}

  /** Learns until told to stop; what has been begun is then brought to an answer. */
  async learn(course: TestCourse, signal: AbortSignal): Promise<void> {
    const page = `/courses/${course.code}`;
    while (!signal.aborted) {
      if (!(await this.#send(page, "enrol"))) return;
      const enrolment = this.acknowledged.enrolments++;
      if (!(await this.#send(page, "start"))) return;
      for (const lessonId of course.lessonIds) {
        if (signal.aborted) return;
        if (!(await this.#send(`/learn/${course.code}/${lessonId}`, "complete"))) return;
        this.acknowledged.completions.push({ enrolment, lessonId });
      }
    }
  }

  /** Presses a button until the site has taken it, as people do. */
  async #send(path: string, intent: string): Promise<boolean> {
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(20)) {
      const answer = await this.browser.post(path, { intent }).catch(() => null);
      if (answer?.status === 302 && !answer.headers.location?.startsWith("/login")) return true;
      if (answer && (answer.status !== 503 || !answer.headers["retry-after"])) {
        this.problems.push(`${intent} ${path}: ${answer.status} ${answer.headers.location ?? ""}`);
        return false;
      }
      this.turnedAway += 1;
    }
    this.problems.push(`${intent} ${path}: no answer for ${patienceMs} ms`);
    return false;
  }
}

/** People with accounts, logged in by the form. */
export async function logInLearners(site: { url: string; db: Db }, count: number): Promise<Learner[]> {
  const passwordHash = await hashPassword(password);
  const logIn = async () => {
    const { userId, email } = await aPerson(site.db, { passwordHash });
    const browser = new Browser(site.url);
    await browser.logIn(email, password);
    return new Learner(userId, browser);
  };
  const learners: Learner[] = [];
  // One after the other: checking passwords takes the processors anyway.
  for (let number = 0; number < count; number += 1) learners.push(await logIn());
  return learners;
}
