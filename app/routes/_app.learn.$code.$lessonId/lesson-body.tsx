import { useRef } from "react";
import { LessonContent } from "~/components/lesson-content";
import type { LessonView } from "~/components/lesson-view";
import { useStudy } from "./use-study";

export interface LessonBodyProps {
  view: LessonView;
  title: string;
  /** What the course is written in. */
  language: string;
  /** Where the page tells what is being learned. */
  studyAddress: string;
}

const readingMinutesWithoutMove = 2;
/** What is done inside the browser's own viewer, the page does not see. */
const viewerMinutesWithoutMove = 5;

/** What a lesson shows, and the page telling how long it is being learned. */
export function LessonBody({ view, title, language, studyAddress }: LessonBodyProps) {
  const video = useRef<HTMLVideoElement>(null);
  const minutes = view.kind === "pdf" ? viewerMinutesWithoutMove : readingMinutesWithoutMove;
  const player = view.kind === "video" ? view : null;
  useStudy({
    address: studyAddress,
    idleAfterMs: minutes * 60_000,
    known: player?.known ?? { seconds: 0, sequence: 0 },
    durationSeconds: player?.durationSeconds ?? 0,
    video,
  });
  return (
    <div className="mt-6">
      <LessonContent view={view} title={title} language={language} video={video} />
    </div>
  );
}
