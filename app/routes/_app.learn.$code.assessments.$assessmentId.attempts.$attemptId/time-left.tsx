import { useEffect, useState } from "react";
import { Moment } from "~/components/moment";
import { usePageContext } from "~/components/page-context";
import { Callout } from "~/components/ui/callout";
import { m } from "~/messages/compiled/messages";

const secondMs = 1_000;
/** Said once each, in minutes, for who does not see the clock. */
const announcedMinutes = [10, 5, 1];

/**
 * Until when there is time, and with scripting how much is left, by the server's clock. When it is up, the form is
 * handed in with what stands in it.
 */
export function TimeLeft({ endsAt, formId }: { endsAt: Date; formId: string }) {
  const left = useMsLeft(endsAt);
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

/** Null until scripting runs. The browser's clock may be wrong; how fast it goes is right. */
function useMsLeft(endsAt: Date): number | null {
  const { now } = usePageContext();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const offset = Date.parse(now) - Date.now();
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

/** With the button of the page, so that what it holds is saved first; the summary has nothing to save. */
function handIn(formId: string): void {
  const form = document.getElementById(formId);
  if (form instanceof HTMLFormElement) {
    const intent = document.createElement("button");
    intent.name = "intent";
    intent.value = "submit";
    intent.hidden = true;
    form.append(intent);
    form.requestSubmit(intent);
    intent.remove();
  } else window.location.reload();
}
