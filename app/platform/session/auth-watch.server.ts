import { primaryUrl, writeDb } from "../database.server";
import { log } from "../log.server";
import { processSingleton } from "../process-singleton";
import {
  type AuthChangeListener,
  listenForAuthChanges,
  listRecentAuthChanges,
} from "./auth-changes.store.server";
import { AuthStandings } from "./auth-standings";

const pollEveryMs = 5_000;

/** What this process knows of ended sessions and raised epochs. */
export function authStandings(): AuthStandings {
  return processSingleton("auth-standings", () => new AuthStandings());
}

/**
 * Keeps `authStandings` current: by LISTEN on the primary, and by a poll every 5 s for what a lost
 * connection did not bring. While polls fail, the standings grow stale and claims stop being proof.
 *
 * @returns a function that ends the watch
 */
export async function watchAuthChanges(): Promise<() => Promise<void>> {
  let listener: AuthChangeListener | null = null;
  let stopped = false;

  async function poll(): Promise<void> {
    try {
      const asked = Date.now();
      if (!listener?.isListening()) {
        listener = await listenForAuthChanges(primaryUrl(), (change) => authStandings().note(change));
      }
      authStandings().learn(await listRecentAuthChanges(writeDb()), asked);
    } catch (error) {
      log().warn({ err: error }, "auth changes could not be read");
    }
  }

  async function pollForEver(): Promise<void> {
    while (!stopped) {
      await poll();
      await new Promise((resolve) => setTimeout(resolve, pollEveryMs).unref());
    }
  }

  await poll();
  void pollForEver();
  return async () => {
    stopped = true;
    await listener?.end();
  };
}

/**
 * Waits until the end of a session, which has been committed, has come back to this process by the channel
 * that brings it to all others too; at most 300 ms, for the poll brings it in the end.
 */
export async function hasHeardOfEnd(sessionId: string): Promise<void> {
  await waitFor(() => authStandings().hasEnded(sessionId));
  authStandings().note({ kind: "session", sessionId });
}

/** The same for an epoch: after it, the person's next page is made with claims that are renewed. */
export async function hasHeardOfEpoch(userId: string, authEpoch: number): Promise<void> {
  await waitFor(() => authStandings().knowsEpoch(userId, authEpoch));
  authStandings().note({ kind: "epoch", userId, authEpoch });
}

async function waitFor(isSo: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 300;
  while (!isSo() && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 2));
}
