import { Agent, request } from "node:http";

/** After so long without a byte people give up. */
const patienceMs = 30_000;

/**
 * Loads one page again and again over one kept connection, until told to leave or until nobody takes a new
 * connection any more.
 */
export class Visitor {
  /** The statuses of the answers, in their order. */
  readonly answers: number[] = [];
  /** How long each took, in milliseconds, beside it. */
  readonly times: number[] = [];
  /** Answers of 503 that did not say when to come again. */
  withoutRetryAfter = 0;
  /** Requests that were taken and got no whole answer: the system's error codes. */
  readonly failures: string[] = [];
  /** Settled when the site takes no new connection, or the visitor has left. */
  readonly closed: Promise<void>;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #leaving = false;

  constructor(
    readonly url: string,
    readonly path: string,
    readonly headers: Record<string, string> = {},
  ) {
    this.closed = this.#visit();
  }

  /** Brings the request at hand to its end. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await this.closed;
  }

  async #visit(): Promise<void> {
    while (!this.#leaving) {
      const begun = performance.now();
      const answer = await this.#load();
      if (typeof answer === "number") {
        this.answers.push(answer);
        this.times.push(performance.now() - begun);
      } else if (answer === "ECONNREFUSED") {
        break;
      } else {
        this.failures.push(answer);
      }
    }
    this.#agent.destroy();
  }

  /** The status, or the system's error code. */
  #load(): Promise<number | string> {
    return new Promise((resolve) => {
      const headers = { Accept: "text/html", ...this.headers };
      const options = { agent: this.#agent, headers, timeout: patienceMs };
      const outgoing = request(new URL(this.path, this.url), options, (incoming) => {
        incoming.resume();
        if (incoming.statusCode === 503 && !incoming.headers["retry-after"]) this.withoutRetryAfter += 1;
        incoming.once("end", () => resolve(incoming.complete ? (incoming.statusCode ?? 0) : "incomplete"));
        incoming.once("error", (error) => resolve(codeOf(error)));
      });
      // A connection that the kernel had given to a process when it was killed may stay open with nobody behind it.
      outgoing.once("timeout", () => outgoing.destroy(new Error("no answer")));
      outgoing.once("error", (error) =>
        resolve(outgoing.reusedSocket ? `${codeOf(error)} on a kept connection` : codeOf(error)),
      );
      outgoing.end();
    });
  }
}

/** Both addresses of localhost are tried, hence one error or a list of them. */
function codeOf(error: Error): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && "code" in first ? String(first.code) : error.message;
}
