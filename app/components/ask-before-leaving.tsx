import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { m } from "~/messages/compiled/messages";
import { pageAddress } from "./page-address";

export interface AskBeforeLeavingProps {
  /** The form came back: what stands in it is not saved, whatever it was filled with. */
  isReturned?: boolean;
  /** Another form of the page, when it is sent, leaves this one as it is. */
  survivesOthers?: boolean;
}

/**
 * Inside a form that is saved by its button: asks before what was typed is left, for another page or by another form of
 * the same one. Rows that have come or gone count as typed; what is as it was filled in does not.
 */
export function AskBeforeLeaving({ isReturned = false, survivesOthers = false }: AskBeforeLeavingProps) {
  const mark = useRef<HTMLSpanElement>(null);
  const filled = useRef("");
  const sent = useSentForm();
  const ownForm = () => mark.current?.closest("form") ?? null;
  const isUnsaved = () => isReturned || typedInto(ownForm()) !== filled.current;
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => {
    filled.current = typedInto(asFilled(mark.current?.closest("form") ?? null));
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const blocker = useBlocker(({ currentLocation: here, nextLocation: next }) => {
    if (sent.current && sent.current === ownForm()) return false;
    const isSame = pageAddress(here) === pageAddress(next);
    if (isSame && (survivesOthers || !sent.current)) return false;
    return isUnsaved() && !window.confirm(m.outline_leave());
  });
  useEffect(() => {
    if (blocker.state === "blocked") blocker.reset();
  }, [blocker]);
  return <span ref={mark} hidden />;
}

/** The form that is being sent right now; null: none is. */
function useSentForm() {
  const sent = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = ({ target }: SubmitEvent) => {
      sent.current = target;
      // The page that it leads to is asked for before the event is over.
      setTimeout(() => {
        sent.current = null;
      });
    };
    document.addEventListener("submit", note, true);
    return () => document.removeEventListener("submit", note, true);
  }, []);
  return sent;
}

/** All that people see in a form's fields. */
function typedInto(form: HTMLFormElement | null): string {
  if (!form) return "";
  const fields = new FormData(form);
  for (const { name } of form.querySelectorAll<HTMLInputElement>("input[type=hidden]")) fields.delete(name);
  return JSON.stringify(
    [...fields].map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  );
}

/** The form before anything was typed into it; somebody may have begun before the scripts came. */
function asFilled(form: HTMLFormElement | null): HTMLFormElement | null {
  const copy = form?.cloneNode(true);
  if (!(copy instanceof HTMLFormElement)) return null;
  copy.reset();
  return copy;
}
