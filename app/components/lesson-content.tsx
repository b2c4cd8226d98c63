import type { RefObject } from "react";
import { LessonAttachments } from "./lesson-attachments";
import { LessonExercise } from "./lesson-exercise";
import { LessonExternal } from "./lesson-external";
import { LessonPdf } from "./lesson-pdf";
import { LessonSimulation } from "./lesson-simulation";
import { LessonText } from "./lesson-text";
import { LessonVideo } from "./lesson-video";
import type { LessonView } from "./lesson-view";

export interface LessonContentProps {
  view: LessonView;
  title: string;
  /** What the course is written in. */
  language: string;
  video: RefObject<HTMLVideoElement>;
}

/** What a lesson shows, and what can be downloaded beside it. */
export function LessonContent(props: LessonContentProps) {
  return (
    <>
      <KindContent {...props} />
      <LessonAttachments files={props.view.attachments} />
    </>
  );
}

function KindContent({ view, title, language, video }: LessonContentProps) {
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

/** Text is read in a measure; a film and a page of paper take what room there is. */
export function lessonArticleClass(kind: LessonView["kind"]): string {
  const isRead = kind !== "video" && kind !== "pdf";
  return isRead ? "min-w-0 max-w-measure" : "min-w-0 max-w-4xl";
}
