import { useLocation } from "@remix-run/react";
import { useRef } from "react";

/**
 * A page as it was before what it shows was deleted: what somebody is writing on it stays, however often the page is read
 * again. Another page, and one that was deleted from the start, are as they are.
 */
export function useBeforeGone<Page extends { isGone: boolean }>(page: Page): Page {
  const { pathname } = useLocation();
  const kept = useRef({ page, pathname });
  if (!page.isGone || kept.current.pathname !== pathname) kept.current = { page, pathname };
  return kept.current.page;
}
