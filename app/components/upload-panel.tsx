import { useRevalidator } from "@remix-run/react";
import { type ChangeEvent, useEffect, useRef } from "react";
import { courseFileMaxBytes } from "~/domain/authoring/course-file-limits";
import { lessonMediaTypes } from "~/domain/files/media-types";
import { m } from "~/messages/compiled/messages";
import { courseFileProblemWords } from "./course-file-words";
import { usePageContext } from "./page-context";
import { Button } from "./ui/button";
import { controlTies, Field } from "./ui/field";
import { Input } from "./ui/input";
import { ProgressBar } from "./ui/progress";
import { type UploadState, useResumableUpload } from "./use-resumable-upload";

/** What browsers offer to choose. */
export const acceptedFiles = [...lessonMediaTypes, ".vtt"].join(",");

export interface UploadPanelProps {
  code: string;
  /** The file that was chosen before there was a panel; it is sent at once. */
  chosen?: File | null;
}

/** Takes a file into a course while one watches, and goes on after a break; where there is scripting. */
export function UploadPanel({ code, chosen = null }: UploadPanelProps) {
  const { locale } = usePageContext();
  const { revalidate } = useRevalidator();
  const uploading = useResumableUpload(`/teach/courses/${code}/uploads`, courseFileMaxBytes, revalidate);
  const { state, begin } = uploading;
  useChosenBefore(chosen, (file) => void begin(file));
  const errors = state.phase === "refused" ? [courseFileProblemWords(state.problem, locale)] : [];
  const hint = `${m.files_hint()} ${m.files_resume_hint()}`;
  const isBusy = state.phase === "sending" || state.phase === "paused" || state.phase === "checking";
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (file) void begin(file);
    // The same file can be chosen again.
    currentTarget.value = "";
  };
  return (
    <div className="space-y-3">
      <Field id="upload" label={m.files_choose()} hint={hint} errors={errors}>
        <Input
          {...controlTies("upload", { hint, errors })}
          type="file"
          accept={acceptedFiles}
          disabled={isBusy}
          onChange={choose}
        />
      </Field>
      <UploadProgress {...uploading} />
      <p role="status" className="text-sm">
        {errors.length > 0 ? errors.join(" ") : progressWords(state)}
      </p>
    </div>
  );
}

/** Begins once with what was chosen before. */
function useChosenBefore(chosen: File | null, begin: (file: File) => void): void {
  const left = useRef(chosen);
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (left.current) latest.current(left.current);
    left.current = null;
  }, []);
}

function UploadProgress({ state, pause, resume, giveUp }: ReturnType<typeof useResumableUpload>) {
  if (!("percent" in state)) return null;
  const { name, percent, phase } = state;
  return (
    <div className="space-y-2">
      <ProgressBar
        value={percent}
        label={m.files_progress_of({ name })}
        text={m.files_percent({ percent })}
      />
      <div className="flex flex-wrap gap-3">
        {phase === "sending" ? (
          <Button type="button" size="small" onClick={pause}>
            {m.files_pause()}
          </Button>
        ) : (
          <Button type="button" size="small" onClick={resume}>
            {m.files_resume()}
          </Button>
        )}
        <Button type="button" size="small" variant="quiet" onClick={giveUp}>
          {m.files_give_up()}
        </Button>
      </div>
    </div>
  );
}

function progressWords(state: UploadState): string {
  switch (state.phase) {
    case "idle":
    case "sending":
    case "refused":
      return "";
    case "paused":
      return m.files_paused();
    case "stopped":
      return m.files_stopped();
    case "checking":
      return m.files_checking({ name: state.name });
    case "stored":
      return m.files_stored({ name: state.name });
    default:
      return state satisfies never;
  }
}
