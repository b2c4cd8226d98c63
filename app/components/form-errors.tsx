import { useNavigation } from "@remix-run/react";
import CircleAlert from "lucide-react/icons/circle-alert";
import { type RefObject, useEffect, useRef } from "react";
import { m } from "~/messages/compiled/messages";

export interface FormProblem {
  /** The control's id; a problem of the form as a whole has none. */
  id?: string | undefined;
  /** The field's label, where the message alone does not say which it is. */
  label?: string | undefined;
  message: string;
}

export interface FormErrorsProps {
  problems: readonly FormProblem[];
  title?: string;
  takesFocus?: boolean;
}

/**
 * The summary on top of a form that came back: takes the focus with each reply (with scripting and without), never
 * while somebody types, and leads to each field. Nothing when there are no problems.
 */
export function FormErrors({ problems, title, takesFocus = true }: FormErrorsProps) {
  const summary = useRef<HTMLDivElement>(null);
  useFocusAfterReply(summary, takesFocus);
  if (problems.length === 0) return null;
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripting this is how the reply to a form takes the focus
      autoFocus={takesFocus}
      className="rounded border border-overdue bg-overdue-soft px-4 py-3 text-sm text-ink"
    >
      <p className="flex items-start gap-2 font-semibold">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-overdue" />
        {title ?? m.general_form_problems({ count: problems.length })}
      </p>
      <ul className="mt-1.5 space-y-1 ps-6">
        {problems.map(({ id, label, message }) => (
          <li key={`${id}:${message}`}>
            {id ? (
              <a href={`#${id}`} className="underline underline-offset-3 hover:decoration-2">
                {label ? `${label}: ${message}` : message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Conform checks a field while it is being typed in by a submission of its own, whose button has this name. */
const conformIntent = "__intent__";

/** A reply is what a page comes with, what a navigation ends with, or what a refused press of the button leaves. */
function useFocusAfterReply(element: RefObject<HTMLElement>, takesFocus: boolean): void {
  const settled = useNavigation().state === "idle";
  useEffect(() => {
    if (!takesFocus || !settled) return;
    const focus = () => element.current?.focus();
    // A form takes in the reply to it only now, and draws it before the next frame.
    const frame = element.current ? focus() : requestAnimationFrame(focus);
    const refocus = ({ submitter }: SubmitEvent) => {
      if (submitter?.getAttribute("name") === conformIntent) return;
      // By then what the form says of itself is drawn; one that was sent waits for its reply.
      requestAnimationFrame(focus);
    };
    document.addEventListener("submit", refocus);
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      document.removeEventListener("submit", refocus);
    };
  }, [element, takesFocus, settled]);
}
