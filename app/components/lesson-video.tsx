import { type RefObject, useState } from "react";
import { m } from "~/messages/compiled/messages";
import { locales } from "~/platform/preferences";
import { LessonText } from "./lesson-text";
import type { VideoView } from "./lesson-view";
import { Disclosure } from "./ui/disclosure";
import { VideoSpeed } from "./video-speed";

export interface LessonVideoProps {
  view: VideoView;
  title: string;
  language: string;
  video: RefObject<HTMLVideoElement>;
}

/** A video with the browser's own controls, from where it was left. */
export function LessonVideo({ view, title, language, video }: LessonVideoProps) {
  const { address, captions, transcript, resumeAt, watchedPercent } = view;
  // Kept as it was when the page was opened: an address that changes would load the video anew while it plays.
  const [source] = useState(resumeAt > 0 ? `${address}#t=${resumeAt}` : address);
  return (
    <div className="space-y-3">
      {/* biome-ignore lint/a11y/useMediaCaption: captions are the author's to give; the transcript stands below */}
      <video
        ref={video}
        src={source}
        controls
        playsInline
        preload="metadata"
        aria-label={title}
        className="aspect-video w-full rounded-lg border border-line bg-black"
      >
        {captions ? (
          <track kind="captions" src={captions} srcLang={language} label={languageName(language)} />
        ) : null}
      </video>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <VideoSpeed video={video} />
        {watchedPercent > 0 ? (
          <p className="text-sm text-ink-muted">{m.learning_watched({ percent: watchedPercent })}</p>
        ) : null}
      </div>
      {transcript ? (
        <Disclosure summary={m.learning_transcript()} className="border-t border-line pt-1">
          <LessonText html={transcript} language={language} />
        </Disclosure>
      ) : null}
    </div>
  );
}

function languageName(language: string): string {
  const locale = locales.find((known) => known === language) ?? "en";
  return m.learning_captions({}, { locale });
}
