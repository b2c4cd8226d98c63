import { useNavigation } from "@remix-run/react";
import CircleAlert from "lucide-react/icons/circle-alert";
import { useEffect, useRef } from "react";
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
 * The summary on top of a form that came back: takes the focus with each reply (with scripting and without)
 * and leads to each field. Nothing when there are no problems.
 */
export function FormErrors({ problems, title, takesFocus = true }: FormErrorsProps) {
  const summary = useRef<HTMLDivElement>(null);
  const settled = useNavigation().state === "idle";
  const shown = problems.map(({ id, message }) => `${id}:${message}`).join("\n");
  useEffect(() => {
    if (takesFocus && settled && shown) summary.current?.focus();
  }, [takesFocus, settled, shown]);
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
