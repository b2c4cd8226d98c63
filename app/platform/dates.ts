/**
 * Dates as people say them. Everything is an argument: the moment, the time zone (IANA), the locale and
 * now, so that server and browser say the same.
 */

export interface Saying {
  /** An IANA name: "Europe/Berlin". */
  timeZone: string;
  /** A language ("en") or a full tag ("en-GB"). */
  locale: string;
  now: Date;
}

/**
 * `moment`: "tomorrow, 14:00"; `day`: "tomorrow", "Friday", "4 December"; `date`: "4 December 2026";
 * `time`: "14:00".
 */
export type SayingStyle = "moment" | "day" | "date" | "time";

const dayMs = 86_400_000;
const plainDay = /^\d{4}-\d{2}-\d{2}$/;

/* English without a country would be American; the company's English is the European one. */
const regions: Record<string, string> = { en: "en-GB", de: "de-DE" };

/* Making a format takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function kept<Format>(known: Map<string, Format>, key: string, make: () => Format): Format {
  const format = known.get(key) ?? make();
  known.set(key, format);
  return format;
}

function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  return kept(
    formats,
    key,
    () => new Intl.DateTimeFormat(regions[locale] ?? locale, { ...options, timeZone }),
  );
}

function relative(locale: string) {
  return kept(
    relativeFormats,
    locale,
    () => new Intl.RelativeTimeFormat(regions[locale] ?? locale, { numeric: "auto" }),
  );
}

/** Whether the value is a day of the calendar ("2026-12-04") and not an instant. */
export function isPlainDay(value: string | Date): value is string {
  return typeof value === "string" && plainDay.test(value);
}

/** The calendar day of an instant in a zone, "2026-12-04". */
export function dayIn(at: Date, timeZone: string) {
  const parts = format("en", timeZone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(
    at,
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function daysBetween(from: string, to: string) {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** A day relative to today: yesterday to tomorrow by name, up to six days ahead by weekday, else the date. */
function sayDay(day: string, { timeZone, locale, now }: Saying) {
  const today = dayIn(now, timeZone);
  const away = daysBetween(today, day);
  const noon = new Date(`${day}T12:00:00Z`);
  if (Math.abs(away) <= 1) {
    return relative(locale).format(away, "day");
  }
  if (away > 1 && away < 7) return format(locale, "UTC", { weekday: "long" }).format(noon);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return format(locale, "UTC", {
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(noon);
}

function sayTime(at: Date, { timeZone, locale }: Saying) {
  return format(locale, timeZone, { hour: "2-digit", minute: "2-digit" }).format(at);
}

function sayPlainDay(day: string, saying: Saying, style: SayingStyle) {
  if (style !== "date") return sayDay(day, saying);
  return format(saying.locale, "UTC", { dateStyle: "long" }).format(new Date(`${day}T12:00:00Z`));
}

/**
 * A moment (ISO text or Date) or a plain day ("2026-12-04") in the words of the reader. A plain day has no
 * time: "moment" and "time" say its day.
 *
 * @throws RangeError for what is no date, no zone or no locale
 */
export function sayWhen(value: string | Date, saying: Saying, style: SayingStyle = "moment") {
  if (isPlainDay(value)) return sayPlainDay(value, saying, style);
  const at = new Date(value);
  const { timeZone, locale } = saying;
  if (style === "time") return sayTime(at, saying);
  if (style === "date") return format(locale, timeZone, { dateStyle: "long" }).format(at);
  const day = sayDay(dayIn(at, timeZone), saying);
  return style === "day" ? day : `${day}, ${sayTime(at, saying)}`;
}

/** The whole of it, with weekday, year and zone: "Friday 4 December 2026 at 14:00 CET". */
export function sayInFull(value: string | Date, { timeZone, locale }: Pick<Saying, "timeZone" | "locale">) {
  if (isPlainDay(value)) {
    return format(locale, "UTC", { dateStyle: "full" }).format(new Date(`${value}T12:00:00Z`));
  }
  return format(locale, timeZone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(value));
}

/** A length of time in hours and minutes: 90 gives "1 hr 30 min", 45 "45 min", 0 "0 min". */
export function sayMinutes(minutes: number, locale: string) {
  const say = (value: number, unit: "hour" | "minute") =>
    new Intl.NumberFormat(regions[locale] ?? locale, { style: "unit", unit, unitDisplay: "short" }).format(
      value,
    );
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return say(rest, "minute");
  return rest === 0 ? say(hours, "hour") : `${say(hours, "hour")} ${say(rest, "minute")}`;
}
