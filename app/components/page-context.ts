import { useRouteLoaderData } from "@remix-run/react";
import type { Locale, Theme } from "~/platform/preferences";

/** What every page knows of how it is read; the root loader gives it. */
export interface PageContext {
  locale: Locale;
  theme: Theme;
  timeZone: string;
  /** The server's clock, so that it and the browser say "today" of the same day. */
  now: string;
  requestId: string;
}

const whenNothingIsKnown: PageContext = {
  locale: "en",
  theme: "system",
  timeZone: "UTC",
  now: "1970-01-01T00:00:00Z",
  requestId: "",
};

export function usePageContext(): PageContext {
  return useRouteLoaderData<PageContext>("root") ?? whenNothingIsKnown;
}
