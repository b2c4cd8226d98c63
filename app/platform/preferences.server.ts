import { createCookie } from "@remix-run/node";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { locales, themes } from "./preferences";
import { processSingleton } from "./process-singleton";

const preferencesSchema = z.object({
  locale: z.enum(locales).optional().catch(undefined),
  theme: z.enum(themes).optional().catch(undefined),
  timeZone: z.string().refine(isTimeZone).optional().catch(undefined),
});

/** How a person wants pages to look and read. What is missing is unknown, not a default. */
export type Preferences = z.infer<typeof preferencesSchema>;

function cookie() {
  return processSingleton("preferences-cookie", () =>
    createCookie("preferences", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 365 * 24 * 60 * 60 }),
  );
}

/** The preferences in a `Cookie` header; whatever is not understood is left out. */
export async function readPreferences(cookieHeader: string | null): Promise<Preferences> {
  const parsed = preferencesSchema.safeParse(await cookie().parse(cookieHeader));
  return parsed.success ? parsed.data : {};
}

/** The `Set-Cookie` value that keeps them on this device for a year. */
export async function preferencesCookie(preferences: Preferences): Promise<string> {
  return cookie().serialize(preferences);
}

/** The base, with what the other says in its place. */
export function mergePreferences(base: Preferences, over: Preferences): Preferences {
  return {
    locale: over.locale ?? base.locale,
    theme: over.theme ?? base.theme,
    timeZone: over.timeZone ?? base.timeZone,
  };
}

const timeZones = new LRUCache<string, boolean>({ max: 1_000 });

/** Whether dates can be said in the zone of that name. */
export function isTimeZone(name: string): boolean {
  const known = timeZones.get(name) ?? canFormatIn(name);
  timeZones.set(name, known);
  return known;
}

// Making a formatter costs more than all the rest of reading a cookie: hence once for each name.
function canFormatIn(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone }));
  } catch {
    return false;
  }
}
