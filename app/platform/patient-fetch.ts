import { holdableFields } from "./session/held-form";

/** The statuses that what stands before a server answers for one that is not there. */
const absent = new Set([502, 503, 504]);
const longestPauseMs = 15_000;
/** Where Remix asks for the routes that a page has not told it of. */
const routesPath = "/__manifest";

const listeners = new Set<() => void>();
let waitingCount = 0;

/** Whether something that was written waits for the server to be reached. */
export function isWaitingForServer(): boolean {
  return waitingCount > 0;
}

/** Hears of `isWaitingForServer` changing; returns how to stop hearing. */
export function onWaitingForServer(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/**
 * A `fetch` by which a form in which people have written waits for the server instead of failing: Remix answers a failed
 * one with an error page in the place of the form and of what was typed. So does the question which routes there are,
 * which Remix may ask before it sends a form. It is sent again until it arrives, or until its page gives it up. What has arrived without its answer is sent twice: forms that change something carry the version
 * that they change, and a text that is there twice is better than one that is lost.
 *
 * @param pause waits so many milliseconds, or less when there is reason to hope
 */
export function patientFetch(
  fetchNow: typeof fetch,
  pause: (ms: number) => Promise<void> = untilOnline,
): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input), location.href);
    if (url.pathname !== routesPath && !isWritten(url, init)) return fetchNow(input, init);
    let isWaiting = false;
    try {
      for (let pauseMs = 1_000; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
        const response = await fetchNow(input, init).catch((error: unknown) => {
          if (!(error instanceof TypeError)) throw error;
        });
        if (response && !isOfNoServer(response)) return response;
        if (!isWaiting) count(1);
        isWaiting = true;
        await pause(pauseMs);
        init?.signal?.throwIfAborted();
      }
    } finally {
      if (isWaiting) count(-1);
    }
  };
}

function count(by: number): void {
  waitingCount += by;
  for (const hear of listeners) hear();
}

function isWritten({ pathname }: URL, init: RequestInit | undefined): boolean {
  return (
    init?.method === "POST" &&
    pathname.endsWith(".data") &&
    init.body instanceof URLSearchParams &&
    holdableFields(init.body) !== null
  );
}

function isOfNoServer({ status, headers }: Response): boolean {
  return absent.has(status) && !headers.has("X-Remix-Response");
}

function untilOnline(ms: number): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      done();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener("online", end);
  });
}
