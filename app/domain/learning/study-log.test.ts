import { describe, expect, it } from "vitest";
import { StudyLog } from "./study-log";
import { longestReportMs } from "./study-report";

const second = 1_000;
const fresh = () => new StudyLog({ seconds: 0, sequence: 0 }, 0);
const at = (seconds: number) => ({ seconds, watched: [{ from: 0, to: seconds }] });
const staying = (now: number) => ({ now, leaving: false });
const leaving = (now: number) => ({ now, leaving: true });

describe("what a page tells", () => {
  it("is nothing while nothing happens", () => {
    const log = fresh();
    expect(log.take(null, staying(60 * second))).toBeNull();
    expect(log.take(null, leaving(60 * second))).toBeNull();
    expect(log.take(at(0), leaving(60 * second))).toBeNull();
  });

  it("is the position at the first chance, and then at most every ten seconds", () => {
    const log = fresh();
    expect(log.take(at(1), staying(1 * second))?.position).toEqual({ seconds: 1, sequence: 1 });
    expect(log.take(at(5), staying(5 * second))).toBeNull();
    expect(log.take(at(10), staying(10.9 * second))).toBeNull();
    expect(log.take(at(11), staying(11 * second))?.position).toEqual({ seconds: 11, sequence: 2 });
  });

  it("is told at once when the page is left", () => {
    const log = fresh();
    log.take(at(1), staying(second));
    expect(log.take(at(3), leaving(3 * second))?.position).toEqual({ seconds: 3, sequence: 2 });
    expect(log.take(at(3), leaving(3 * second))).toBeNull();
  });

  it("is time every half minute, once each", () => {
    const log = fresh();
    log.spend(4 * second);
    expect(log.take(null, staying(25 * second))).toMatchObject({ activeMs: 4 * second, position: null });
    log.spend(20 * second);
    expect(log.take(null, staying(45 * second))).toBeNull();
    log.spend(10 * second);
    expect(log.take(null, staying(55 * second))?.activeMs).toBe(30 * second);
    expect(log.take(null, leaving(56 * second))).toBeNull();
  });

  it("keeps fractions for the next time", () => {
    const log = fresh();
    log.spend(1_000.6);
    expect(log.take(null, leaving(0))?.activeMs).toBe(1_000);
    log.spend(1_000.6);
    expect(log.take(null, leaving(0))?.activeMs).toBe(1_001);
  });
});

describe("what did not arrive", () => {
  it("is told again, and never more than one report may count", () => {
    const log = fresh();
    log.spend(8 * second);
    const report = log.take(at(8), staying(10 * second));
    expect(report).not.toBeNull();
    if (report) log.lost(report);
    expect(log.take(at(8), staying(20 * second))).toMatchObject({
      activeMs: 8 * second,
      position: { seconds: 8, sequence: 2 },
    });
    log.spend(10 * longestReportMs);
    expect(log.take(at(9), leaving(21 * second))?.activeMs).toBe(longestReportMs);
  });
});

describe("a window that has slept", () => {
  it("does not tell a position that it has told before", () => {
    const log = fresh();
    log.take(at(10), staying(10 * second));
    expect(log.take(at(10), leaving(3_600 * second))).toBeNull();
  });

  it("comes after the newer one that it hears of, once it is played again", () => {
    const log = fresh();
    log.take(at(10), staying(10 * second));
    log.heard({ sequence: 70 });
    expect(log.take(at(11), staying(3_600 * second))?.position).toEqual({ seconds: 11, sequence: 71 });
    log.heard({ sequence: 3 });
    expect(log.take(at(12), leaving(3_601 * second))?.position?.sequence).toBe(72);
  });
});
