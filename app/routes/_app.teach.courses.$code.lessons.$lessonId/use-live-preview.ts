import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import { isTooLongToSend } from "~/platform/form-limit";
import type { LessonReply } from "./lesson-answers.server";

const pauseMs = 600;

/**
 * Lets a preview that has been asked for follow what is typed.
 *
 * @param asked what it showed when it was asked for; null: it was not
 */
export function useLivePreview(form: RefObject<HTMLFormElement>, asked: string | null) {
  const fetcher = useFetcher<LessonReply>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    html: asked === null ? null : (fetcher.data?.preview ?? asked),
    onInput: () => {
      if (asked === null) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!form.current) return;
        const body = new FormData(form.current);
        body.set("intent", "preview");
        if (!isTooLongToSend(body)) fetcher.submit(body, { method: "post" });
      }, pauseMs);
    },
  };
}
