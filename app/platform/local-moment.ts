import { TZDate } from "@date-fns/tz";

const localText = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00)?$/;

/**
 * What a field for date and time shows of an instant: "2026-12-04T14:00" by the clocks of the zone.
 *
 * @param timeZone an IANA name
 */
export function localMoment(at: Date, timeZone: string): string {
  const there = new TZDate(at, timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`;
  return `${day}T${two(there.getHours())}:${two(there.getMinutes())}`;
}

/**
 * The instant that a field for date and time means; null: it is no such text, or no such day. An hour that the clocks
 * leave out in spring is the hour after it; of the two that they repeat in autumn it is the second.
 *
 * @param timeZone an IANA name
 */
export function momentOfLocal(text: string, timeZone: string): Date | null {
  const parts = localText.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const there = new TZDate(year, month - 1, day, hour, minute, timeZone);
  const isDay = there.getMonth() === month - 1 && there.getDate() === day;
  return isDay && hour < 24 && minute < 60 ? new Date(there.getTime()) : null;
}
