import ExternalLink from "lucide-react/icons/external-link";
import { m } from "~/messages/compiled/messages";
import { LessonText } from "./lesson-text";
import { ButtonAnchor } from "./ui/button";

/** A simulation elsewhere: what to do there, and the way to it, which opens apart. */
export function LessonSimulation({ url, task, language }: { url: string; task: string; language: string }) {
  return (
    <>
      {task ? <LessonText html={task} language={language} /> : null}
      <p className="mt-4">
        <ButtonAnchor href={url} target="_blank" rel="noopener noreferrer">
          <ExternalLink aria-hidden />
          {m.learning_simulation_open()}
        </ButtonAnchor>
      </p>
      <p className="mt-2 text-sm break-all text-ink-muted">{new URL(url).host}</p>
    </>
  );
}
