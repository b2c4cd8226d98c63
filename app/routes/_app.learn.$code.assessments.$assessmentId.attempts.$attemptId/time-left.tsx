import { useEffect, useState } from "react";
import { Moment } from "~/components/moment";
import { Callout } from "~/components/ui/callout";
import { m } from "~/messages/compiled/messages";

const secondMs = 1_000;
/** Said once each, in minutes, for who does not see the clock. */
const announcedMinutes = [10, 5, 1];

/**
 * Until when there is time, and with scripting how much is left, by the server's clock. When it is up, the form is
 * handed in with what stands in it, unless the learner has been granted more time since the page was made.
 */
export function TimeLeft({ endsAt, now, formId }: { endsAt: Date; now: Date; formId: string }) {
  const left = useMsLeft(endsAt, now);
  const minutes = left === null ? null : Math.ceil(left / 60_000);
  const isUp = left !== null && left <= 0;
  useEffect(() => {
    if (isUp) handIn(formId);
  }, [isUp, formId]);
  return (
    <Callout meaning={minutes !== null && minutes <= 5 ? "soon" : "info"}>
      <p>
        {m.assessment_ends()} <Moment value={endsAt} />
        {left === null ? null : (
          <strong role="timer" className="ms-2 tabular-nums">
            {m.assessment_left({ time: clockOf(Math.max(0, left)) })}
          </strong>
        )}
      </p>
      <p role="status" className="sr-only">
        {minutes !== null && announcedMinutes.includes(minutes)
          ? m.assessment_minutes_left({ count: minutes })
          : ""}
      </p>
    </Callout>
  );
}

/**
 * Null until scripting runs. The browser's clock may be wrong; how fast it goes is right.
 *
 * @param now the server's, when it made this page
 */
function useMsLeft(endsAt: Date, now: Date): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const offset = now.getTime() - Date.now();
    const tell = () => setLeft(endsAt.getTime() - Date.now() - offset);
    tell();
    const timer = setInterval(tell, secondMs);
    return () => clearInterval(timer);
  }, [endsAt, now]);
  return left;
}

function clockOf(ms: number): string {
  const seconds = Math.floor(ms / secondMs);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** As the page's own button does, so that what the form holds is saved first. */
function handIn(formId: string): void {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return;
  const button = document.createElement("button");
  button.name = "intent";
  button.value = "time-up";
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}
