import { useEffect, useRef, useState } from "react";
import type { Upload } from "tus-js-client";
import type { CourseFileProblem } from "./course-file-words";
import { resumableUpload } from "./resumable-upload";

interface UnderWay {
  phase: "sending" | "paused" | "stopped";
  name: string;
  percent: number;
}

export type UploadState =
  | { phase: "idle" }
  | UnderWay
  | { phase: "checking" | "stored"; name: string }
  | { phase: "refused"; problem: CourseFileProblem };

const refusals: Record<number, CourseFileProblem> = {
  404: { outcome: "gone" },
  415: { outcome: "wrong-type" },
  429: { outcome: "too-many-unfinished" },
  507: { outcome: "no-room" },
};

/**
 * One upload at a time that can be paused, and goes on by itself when the connection is back.
 *
 * @param endpoint the address where uploads begin
 * @param largest the most bytes that any file may have
 * @param onStored is told when a file has become one of the course
 */
export function useResumableUpload(endpoint: string, largest: number, onStored: () => void) {
  const upload = useRef<Upload | null>(null);
  const [state, setState] = useState<UploadState>({ phase: "idle" });
  useResumeWhenOnline(state.phase === "stopped", () => resume());
  useEffect(() => () => void upload.current?.abort(), []);

  function resume() {
    setState((now) => (isUnderWay(now) ? { ...now, phase: "sending" } : now));
    upload.current?.start();
  }
  function pause() {
    void upload.current?.abort();
    setState((now) => (isUnderWay(now) ? { ...now, phase: "paused" } : now));
  }
  function giveUp() {
    void upload.current?.abort(true);
    upload.current = null;
    setState({ phase: "idle" });
  }
  async function begin(file: File) {
    if (file.size === 0) return setState({ phase: "refused", problem: { outcome: "missing" } });
    if (file.size > largest)
      return setState({ phase: "refused", problem: { outcome: "too-large", maxBytes: largest } });
    const { name } = file;
    setState({ phase: "sending", name, percent: 0 });
    upload.current = await resumableUpload(endpoint, file, {
      onProgress: (sent) => setState((now) => withPercent(now, (100 * sent) / file.size)),
      onSent: (address) => void settle(address, name, setState, onStored),
      onStopped: (status) => setState((now) => stopped(now, status)),
    });
    upload.current.start();
  }
  return { state, begin, pause, resume, giveUp };
}

function isUnderWay(state: UploadState): state is UnderWay {
  return state.phase === "sending" || state.phase === "paused" || state.phase === "stopped";
}

function withPercent(now: UploadState, percent: number): UploadState {
  return now.phase === "sending" ? { ...now, percent: Math.floor(percent) } : now;
}

/** What the server refuses is at its end; all else can be gone on with. */
function stopped(now: UploadState, status: number | null): UploadState {
  const problem = status === null ? undefined : refusals[status];
  if (problem) return { phase: "refused", problem };
  return isUnderWay(now) ? { ...now, phase: "stopped" } : now;
}

/** Has the upload made a file, and tells how that went. */
async function settle(
  address: string,
  name: string,
  setState: (state: UploadState) => void,
  onStored: () => void,
): Promise<void> {
  setState({ phase: "checking", name });
  const headers = { "Tus-Resumable": "1.0.0" };
  const answer = await fetch(address, { method: "POST", headers }).catch(() => null);
  if (!answer?.ok) return setState({ phase: "stopped", name, percent: 100 });
  const said: { problem?: CourseFileProblem } = await answer.json();
  if (said.problem) return setState({ phase: "refused", problem: said.problem });
  setState({ phase: "stored", name });
  onStored();
}

function useResumeWhenOnline(isStopped: boolean, resume: () => void): void {
  const latest = useRef(resume);
  latest.current = resume;
  useEffect(() => {
    if (!isStopped) return;
    const goOn = () => latest.current();
    window.addEventListener("online", goOn);
    return () => window.removeEventListener("online", goOn);
  }, [isStopped]);
}
