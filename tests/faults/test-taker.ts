import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "../../scripts/bench/browser.mjs";

/** A fault may last a while; a person who waits longer than this has been let down. */
const patienceMs = 60_000;

/** What the site has said of one attempt to be so. */
export interface TakenAttempt {
  id: string;
  /** The text last said to be saved, by the question's slot. */
  answers: Map<number, string>;
  isSubmitted: boolean;
}

/** Somebody with a browser, who takes an assessment of short texts again and again as fast as the site lets them. */
export class TestTaker {
  readonly attempts: TakenAttempt[] = [];
  /** Answers that nothing excuses. */
  readonly problems: string[] = [];
  savedAnswers = 0;

  constructor(
    readonly userId: string,
    readonly browser: Browser,
  ) {}

  /**
   * Takes attempts until told to stop; what has been begun is then brought to an answer.
   *
   * @param address of the assessment
   * @param slots how many questions it asks; each is answered twice
   */
  async take(address: string, slots: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.problems.length === 0) {
      const page = await this.#redirectedTo(address, { intent: "start" });
      const id = page?.split("/").at(-1);
      if (!page || !id) return;
      const attempt: TakenAttempt = { id, answers: new Map(), isSubmitted: false };
      this.attempts.push(attempt);
      for (let press = 0; press < slots * 2 && !signal.aborted; press += 1)
        await this.#answer(page, attempt, { slot: (press % slots) + 1, sequence: Math.floor(press / slots) });
      if (signal.aborted) return;
      attempt.isSubmitted = (await this.#redirectedTo(page, { intent: "submit" })) !== null;
    }
  }

  async #answer(page: string, attempt: TakenAttempt, at: { slot: number; sequence: number }): Promise<void> {
    const { slot, sequence } = at;
    const text = `${attempt.id} ${slot} ${sequence}`;
    const fields = { slot: String(slot), [`q${slot}.text`]: text, [`q${slot}.sequence`]: String(sequence) };
    const answer = await this.#untilTaken(`${page}/answers`, fields, 200);
    if (!answer) return;
    const reply = JSON.parse(await answer.html());
    if (reply.outcome === "saved" && reply.sequence === sequence + 1) {
      attempt.answers.set(slot, text);
      this.savedAnswers += 1;
    } else {
      this.problems.push(`${text}: ${JSON.stringify(reply)}`);
    }
  }

  async #redirectedTo(path: string, fields: Record<string, string>): Promise<string | null> {
    const answer = await this.#untilTaken(path, fields, 302);
    return answer?.headers.location ?? null;
  }

  /** Sends the same until the site has taken it, as the page does; null: it answered something else. */
  async #untilTaken(path: string, fields: Record<string, string>, expected: number) {
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(20)) {
      const answer = await this.browser.post(path, fields).catch(() => null);
      if (answer?.status === expected && !answer.headers.location?.startsWith("/login")) return answer;
      if (answer && answer.status !== 503) {
        this.problems.push(
          `${path} ${JSON.stringify(fields)}: ${answer.status} ${answer.headers.location ?? ""}`,
        );
        return null;
      }
    }
    this.problems.push(`${path}: no answer for ${patienceMs} ms`);
    return null;
  }
}
