import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** The state of a place that goes on with what somebody is in the middle of: nothing takes the keyboard away. */
export const goesOn = { goesOn: true };

/**
 * After going to another page without a full load, puts the focus on its heading, as a full load would put the
 * reader at its top; after a search or a filter, on the results (the element `results`).
 */
export function FocusOnNavigation() {
  const { pathname, search, state } = useLocation();
  const before = useRef({ pathname, search });
  useEffect(() => {
    const { pathname: earlierPath, search: earlierSearch } = before.current;
    before.current = { pathname, search };
    if ((earlierPath === pathname && earlierSearch === search) || state?.goesOn) return;
    const results = earlierPath === pathname ? document.getElementById("results") : null;
    const target = results ?? document.querySelector<HTMLElement>("main h1");
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [pathname, search, state]);
  return null;
}
