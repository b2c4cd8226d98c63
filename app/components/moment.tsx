import type { SayingStyle } from "~/platform/dates";
import { LocalTime } from "./local-time";
import { usePageContext } from "./page-context";

/** A date in the reader's language and time zone. */
export function Moment({ value, style }: { value: string | Date; style?: SayingStyle }) {
  const { locale, timeZone, now } = usePageContext();
  return <LocalTime value={value} locale={locale} timeZone={timeZone} now={now} style={style} />;
}
