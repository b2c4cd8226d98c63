import { type RefObject, useRef } from "react";
import { LessonText } from "~/components/lesson-text";
import { LessonAttachments } from "./lesson-attachments";
import { LessonExercise } from "./lesson-exercise";
import { LessonExternal } from "./lesson-external";
import { LessonPdf } from "./lesson-pdf";
import { LessonSimulation } from "./lesson-simulation";
import { LessonVideo } from "./lesson-video";
import type { LessonView } from "./lesson-view.server";
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

/** What a lesson shows, by its kind. */
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
      {bodyOf(view, title, language, video)}
      <LessonAttachments files={view.attachments} />
    </div>
  );
}

function bodyOf(view: LessonView, title: string, language: string, video: RefObject<HTMLVideoElement>) {
  switch (view.kind) {
    case "text":
      return <LessonText html={view.html} language={language} />;
    case "pdf":
      return <LessonPdf {...view} title={title} />;
    case "external":
      return <LessonExternal {...view} />;
    case "exercise":
      return <LessonExercise {...view} language={language} />;
    case "simulation":
      return <LessonSimulation {...view} language={language} />;
    case "video":
      return <LessonVideo view={view} title={title} language={language} video={video} />;
    default:
      return view satisfies never;
  }
}
