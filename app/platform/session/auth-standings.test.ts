import { describe, expect, it } from "vitest";
import { AuthStandings } from "./auth-standings";

const start = Date.parse("2026-11-23T09:00:00Z");
const claims = { userId: "u1", sessionId: "s1", authEpoch: 2 };

function polledAt(asked: number, changes: Parameters<AuthStandings["learn"]>[0] = []) {
  const standings = new AuthStandings();
  standings.learn(changes, asked);
  return standings;
}

describe("what a process knows of claims", () => {
  it("is nothing before its first poll", () => {
    expect(new AuthStandings().standing(claims, start)).toBe("unknown");
  });

  it("is good for 15 seconds after a good poll, and no proof from then on", () => {
    const standings = polledAt(start);
    expect(standings.standing(claims, start)).toBe("good");
    expect(standings.standing(claims, start + 15_000)).toBe("good");
    expect(standings.standing(claims, start + 15_001)).toBe("unknown");
    standings.learn([], start + 16_000);
    expect(standings.standing(claims, start + 16_000)).toBe("good");
  });

  it("counts from when the poll was asked, and a late answer does not turn it back", () => {
    const standings = polledAt(start + 10_000);
    standings.learn([], start);
    expect(standings.standing(claims, start + 20_000)).toBe("good");
  });

  it("says that claims of an earlier epoch are worthless, those of the epoch or a later one not", () => {
    const standings = polledAt(start);
    standings.note({ kind: "epoch", userId: "u1", authEpoch: 3 }, start);
    expect(standings.standing(claims, start)).toBe("revoked");
    expect(standings.standing({ ...claims, authEpoch: 3 }, start)).toBe("good");
    expect(standings.standing({ ...claims, authEpoch: 4 }, start)).toBe("good");
    expect(standings.standing({ ...claims, userId: "u2" }, start)).toBe("good");
  });

  it("is not turned back by an earlier epoch that is heard of later", () => {
    const standings = polledAt(start);
    standings.note({ kind: "epoch", userId: "u1", authEpoch: 3 }, start);
    standings.note({ kind: "epoch", userId: "u1", authEpoch: 1 }, start);
    expect(standings.standing(claims, start)).toBe("revoked");
  });

  it("says that claims of an ended session are worthless, those of the person's other sessions not", () => {
    const standings = polledAt(start, [{ kind: "session", sessionId: "s1" }]);
    expect(standings.hasEnded("s1")).toBe(true);
    expect(standings.standing(claims, start)).toBe("revoked");
    expect(standings.standing({ ...claims, sessionId: "s2" }, start)).toBe("good");
  });

  it("still knows what is revoked when it knows nothing else any more", () => {
    const standings = polledAt(start, [{ kind: "session", sessionId: "s1" }]);
    expect(standings.standing(claims, start + 60_000)).toBe("revoked");
  });

  it("is kept for longer than claims can live, and then forgotten", () => {
    const standings = polledAt(start, [
      { kind: "session", sessionId: "s1" },
      { kind: "epoch", userId: "u9", authEpoch: 9 },
    ]);
    const old = { userId: "u9", sessionId: "s9", authEpoch: 8 };
    standings.learn([], start + 600_000);
    expect(standings.hasEnded("s1")).toBe(true);
    expect(standings.standing(old, start + 600_000)).toBe("revoked");
    standings.learn([], start + 600_001);
    expect(standings.hasEnded("s1")).toBe(false);
    expect(standings.standing(old, start + 600_001)).toBe("good");
  });

  it("is remembered anew each time that it is heard again", () => {
    const standings = polledAt(start, [{ kind: "session", sessionId: "s1" }]);
    standings.learn([{ kind: "session", sessionId: "s1" }], start + 500_000);
    standings.learn([], start + 700_000);
    expect(standings.hasEnded("s1")).toBe(true);
  });
});
