import { isPlainDay, type SayingStyle, sayInFull, sayWhen } from "~/platform/dates";

export interface LocalTimeProps {
  /** An instant (ISO text or Date), or a plain day "2026-12-04". */
  value: string | Date;
  timeZone: string;
  locale: string;
  /** The server's now, from the loader: both sides must say the same day. */
  now: string | Date;
  style?: SayingStyle;
  className?: string;
}

/** A date as people say it, with the full date in `title` and the machine's in `datetime`. */
export function LocalTime({ value, timeZone, locale, now, style = "moment", className }: LocalTimeProps) {
  const machine = isPlainDay(value) ? value : new Date(value).toISOString();
  // Browsers and Node may differ in the spaces inside a date; that is not worth drawing the page again.
  return (
    <time
      dateTime={machine}
      title={sayInFull(value, { timeZone, locale })}
      className={className}
      suppressHydrationWarning
    >
      {sayWhen(value, { timeZone, locale, now: new Date(now) }, style)}
    </time>
  );
}
