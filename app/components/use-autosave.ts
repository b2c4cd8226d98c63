import { useFetcher, useNavigate } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { isTooLongToSend } from "~/platform/form-limit";
import { goesOn } from "./focus-on-navigation";
import { useSavingOnLeaving, useWarning } from "./use-leaving";

const pauseMs = 2_000;

/** What a form that saves itself is answered with. */
export interface AutosaveReply {
  values: Record<string, string>;
  /** What is wrong with fields, by their names. */
  problems: Record<string, string>;
  /** Somebody has deleted it meanwhile. */
  isGone: boolean;
  /** What somebody else has saved meanwhile. */
  conflict: {
    version: number;
    values: Record<string, string>;
    /** Of the files that are chosen in it, by their ids. */
    names?: Record<string, string>;
  } | null;
  /** What has been saved while typing. */
  saved: {
    version: number;
    at: string;
    /** Of a new one that has been made by it: the path of its own page. */
    address?: string;
  } | null;
}

export interface AutosaveOptions {
  /** Null: a new one, which saving makes. */
  lesson: { version: number } | null;
  /** What the page's own form was answered. */
  answer: AutosaveReply | null;
}

/**
 * Saves a form two seconds after the last key, and when the page is left; what cannot be saved then it asks about. When
 * somebody else has saved meanwhile it stops: from then on saving is a knowing choice, by the button.
 */
export function useAutosave({ lesson, answer }: AutosaveOptions) {
  const fetcher = useFetcher<AutosaveReply>();
  const reply = fetcher.data ?? null;
  const form = useRef<HTMLFormElement>(null);
  const edits = useEdits({ reply, answer });
  const version = useSeenVersion({ lesson, answer, reply });
  const ownPage = useMadePage(reply);
  const [isTooLong, setTooLong] = useState(false);
  const save = () => {
    if (!form.current || edits.isStopped()) return;
    const body = new FormData(form.current);
    body.set("intent", "autosave");
    body.set("version", String(version));
    setTooLong(isTooLongToSend(body));
    if (isTooLongToSend(body)) return;
    edits.noteSent();
    fetcher.submit(body, { method: "post", action: ownPage });
  };
  const isBusy = fetcher.state !== "idle";
  const timer = useTimer(save, isBusy);
  const { isUnsaved } = edits;
  useWarning(isUnsaved);
  const leaving = { isUnsaved, isBusy, save: edits.isStopped() || isTooLong ? null : save, ownPage };
  const isLeaving = useSavingOnLeaving(leaving);
  useOwnPage(lesson || isLeaving ? undefined : ownPage);
  return {
    form,
    version,
    /** Where the form is sent once what it makes has been made. */
    ownPage,
    isUnsaved,
    isTooLong,
    ...saidBy({ reply, answer }),
    onSubmit: useSubmitWhenIdle(!isBusy, { form, timer }),
    onInput: () => {
      edits.noteTyped();
      timer.start();
    },
  };
}

interface Replies {
  /** To what was saved by itself. */
  reply: AutosaveReply | null;
  answer: AutosaveReply | null;
}

function saidBy({ reply, answer }: Replies) {
  return {
    savedAt: reply?.saved?.at ?? null,
    isRefused: reply !== null && !reply.saved,
    /** What was wrong with it then. */
    problems: reply?.problems ?? {},
    conflict: reply?.conflict ?? null,
    isGone: Boolean(reply?.isGone || answer?.isGone),
    /** What was sent when that was answered. */
    sent: reply?.values ?? null,
  };
}

/** Whether something typed has not been saved, and whether saving by itself has stopped. */
function useEdits({ reply, answer }: Replies) {
  const edits = useRef({ made: 0, sent: 0, isStopped: false });
  const [isUnsaved, setUnsaved] = useState(false);
  useEffect(() => {
    const { current: own } = edits;
    if (reply?.conflict || answer?.conflict) own.isStopped = true;
    if (reply?.saved && own.sent === own.made) setUnsaved(false);
  }, [reply, answer]);
  return {
    isUnsaved,
    isStopped: () => edits.current.isStopped,
    noteSent: () => {
      edits.current.sent = edits.current.made;
    },
    noteTyped: () => {
      edits.current.made += 1;
      setUnsaved(true);
    },
  };
}

/** The page of what saving has made. */
function useMadePage(reply: AutosaveReply | null): string | undefined {
  const [page, setPage] = useState<string>();
  useEffect(() => {
    if (reply?.saved?.address) setPage(reply.saved.address);
  }, [reply]);
  return page;
}

/** Goes on, with the form as it is, on the page of what has just been made. */
function useOwnPage(address: string | undefined): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (address) navigate(address, { replace: true, preventScrollReset: true, state: goesOn });
  }, [address, navigate]);
}

/** Does its work after a pause; while something is under way, after another one. */
function useTimer(work: () => void, isBusy: boolean) {
  const latest = useRef({ work, isBusy });
  latest.current = { work, isBusy };
  const [timer] = useState(() => {
    let pending: ReturnType<typeof setTimeout> | undefined;
    const stop = () => clearTimeout(pending);
    const start = () => {
      stop();
      pending = setTimeout(() => (latest.current.isBusy ? start() : latest.current.work()), pauseMs);
    };
    return { start, stop };
  });
  useEffect(() => timer.stop, [timer]);
  return timer;
}

/** The version that the form was filled from: what was seen last, never one that only somebody else has seen. */
function useSeenVersion({
  lesson,
  answer,
  reply,
}: AutosaveOptions & { reply: AutosaveReply | null }): number {
  const [version, setVersion] = useState(
    () => answer?.conflict?.version ?? Number(answer?.values.version ?? lesson?.version ?? 0),
  );
  const answered = answer?.conflict?.version;
  const replied = reply?.saved?.version ?? reply?.conflict?.version;
  useEffect(() => {
    if (answered !== undefined) setVersion(answered);
  }, [answered]);
  useEffect(() => {
    if (replied !== undefined) setVersion(replied);
  }, [replied]);
  return version;
}

/**
 * A button that is pressed while a save is under way counts when that is done: it brings another version.
 *
 * @returns what the form does when it is sent
 */
function useSubmitWhenIdle(
  isIdle: boolean,
  { form, timer }: { form: RefObject<HTMLFormElement>; timer: { stop: () => void } },
) {
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { current: button } = pressed;
    if (!isIdle || !button) return;
    pressed.current = null;
    const frame = requestAnimationFrame(() => form.current?.requestSubmit(button));
    return () => cancelAnimationFrame(frame);
  }, [isIdle, form]);
  return (event: FormEvent<HTMLFormElement>) => {
    timer.stop();
    const submit = event.nativeEvent;
    if (isIdle || !(submit instanceof SubmitEvent)) return;
    event.preventDefault();
    pressed.current = submit.submitter;
  };
}
