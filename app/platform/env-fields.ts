import { z } from "zod";

/** A whole number in a variable. */
export function wholeNumber(name: string, least: number, most: number) {
  const message = `${name} must be a whole number from ${least} to ${most}.`;
  const range = z.number().int(message).min(least, message).max(most, message);
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(range);
}

/** The address of a PostgreSQL database. */
export const postgresUrl = z
  .string()
  .refine(isPostgresUrl, "DATABASE_URL must be an address such as postgres://user:password@host:5432/name.");

/** An origin, without the slash that people may put behind it. */
export const publicOrigin = z
  .string()
  .refine(isOrigin, "PUBLIC_URL must be an address without a path, such as https://learn.example.com.")
  .transform((text) => new URL(text).origin);

/** The name of a time zone. */
export const timeZone = z
  .string()
  .refine(isTimeZone, "DEFAULT_TIME_ZONE must be a zone name such as Europe/Berlin.");

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`);
}

/** Whether nobody on the way can read along. */
export function isSecureOrLocal(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url === null || url.protocol === "https:" || ["localhost", "127.0.0.1"].includes(url.hostname);
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
