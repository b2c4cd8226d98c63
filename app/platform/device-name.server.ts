import Bowser from "bowser";

/** What a browser says of itself, as people know it; null where it is not known. */
export interface DeviceName {
  browser: string;
  system: string | null;
}

/** The browser and the system that a `User-Agent` header names; null when it names neither. */
export function deviceName(userAgent: string | null): DeviceName | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  return browser.name ? { browser: browser.name, system: os.name ?? null } : null;
}
