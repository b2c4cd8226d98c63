import { type PlayerState, StudyLog } from "~/domain/learning/study-log";
import { activeSlice, reportFields, type StudyReport } from "~/domain/learning/study-report";
import { wholeSeconds } from "~/domain/learning/watched-seconds";

export interface FollowedLesson {
  address: string;
  /** How long one may look at it without doing anything. */
  idleAfterMs: number;
  /** The position and its sequence as the page was given them. */
  known: { seconds: number; sequence: number };
  /** Of the video; 0: there is none. */
  durationSeconds: number;
  video: HTMLVideoElement | null;
}

const tickMs = 1_000;
const signsOfLife = ["pointermove", "pointerdown", "keydown", "wheel", "touchmove", "scroll"] as const;

/**
 * Counts the time in which a lesson is seen and used and tells it, with the video's position, to the server: at
 * intervals, and at once when the page is hidden or left.
 *
 * @returns ends it, after telling the rest
 */
export function followStudy(lesson: FollowedLesson): () => void {
  const { video, idleAfterMs } = lesson;
  const log = new StudyLog(lesson.known, performance.now());
  const listening = new AbortController();
  let [lastTick, lastInput] = [performance.now(), performance.now()];
  let visible = document.visibilityState === "visible";

  const tick = (leaving: boolean) => {
    if (listening.signal.aborted) return;
    const now = performance.now();
    const playing = video !== null && !video.paused && !video.ended;
    log.spend(activeSlice({ now, lastTick, lastInput, idleAfterMs, visible, playing }));
    lastTick = now;
    visible = document.visibilityState === "visible";
    const report = log.take(stateOf(lesson), { now, leaving });
    if (report) tell(lesson.address, report, { log, leaving, giveUp: () => listening.abort() });
  };
  const noteLife = () => {
    lastInput = performance.now();
  };

  const timer = setInterval(() => tick(false), tickMs);
  const passively = { passive: true, capture: true, signal: listening.signal };
  for (const sign of signsOfLife) window.addEventListener(sign, noteLife, passively);
  // Going into the viewer of a PDF takes the focus out of the page.
  window.addEventListener("blur", noteLife, passively);
  document.addEventListener("visibilitychange", () => tick(document.visibilityState === "hidden"), passively);
  window.addEventListener("pagehide", () => tick(true), passively);
  return () => {
    tick(true);
    clearInterval(timer);
    listening.abort();
  };
}

/** Until it has been played, a player says nothing: where it stands is what the page was told. */
function stateOf({ video, durationSeconds }: FollowedLesson): PlayerState {
  if (!video || video.played.length === 0) return null;
  const played = Array.from({ length: video.played.length }, (_, place) => ({
    start: video.played.start(place),
    end: video.played.end(place),
  }));
  return { seconds: Math.floor(video.currentTime), watched: wholeSeconds(played, durationSeconds) };
}

interface Telling {
  log: StudyLog;
  leaving: boolean;
  /** There is nobody to tell any more: the session has ended, or the enrolment. */
  giveUp: () => void;
}

function tell(address: string, report: StudyReport, { log, leaving, giveUp }: Telling): void {
  const body = new URLSearchParams(reportFields(report));
  if (leaving && navigator.sendBeacon(address, body)) return;
  fetch(address, { method: "POST", body, keepalive: leaving, redirect: "manual" }).then(
    async (answer) => {
      if (answer.ok) log.heard(sequenceIn(await answer.json()));
      else if (answer.status >= 500) log.lost(report);
      else giveUp();
    },
    () => log.lost(report),
  );
}

function sequenceIn(answer: unknown): { sequence: number } {
  const known = typeof answer === "object" && answer !== null && "sequence" in answer;
  return { sequence: known && typeof answer.sequence === "number" ? answer.sequence : 0 };
}
