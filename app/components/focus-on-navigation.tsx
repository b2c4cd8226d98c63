import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** The state of a place that goes on with what somebody is in the middle of: nothing takes the keyboard away. */
export const goesOn = { goesOn: true };

/**
 * After going somewhere without a full load, puts the focus where a full load would put the reader: on what the address
 * names; else, on the same page, on what has come of it (the element `outcome`) or what a search found (`results`);
 * else on the page's heading. Who is in the middle of the place that is named stays where they are, and so does who
 * has sent a form that leads to the same address again, unless what they pressed is gone.
 */
export function FocusOnNavigation() {
  const location = useLocation();
  const before = useRef(location);
  useEffect(() => {
    const { pathname, search, key } = before.current;
    before.current = location;
    if (key === location.key || location.state?.goesOn) return;
    const isSamePage = pathname === location.pathname;
    const named = namedPlace(location.hash);
    const isSameAddress = isSamePage && search === location.search;
    const go = () => {
      if (!named && isSameAddress && document.activeElement !== document.body) return;
      const place = named ?? (isSamePage ? placeOfOutcome() : null) ?? document.querySelector("main h1");
      if (place instanceof HTMLElement) takeFocus(place, named !== null);
    };
    // Parts of the page that keep the focus themselves (`useKeptFocus`) come first.
    if (!named && isSameAddress) queueMicrotask(go);
    else go();
  }, [location]);
  return null;
}

/** The element that an address names, with a fragment such as `#q3`. */
function namedPlace(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

function placeOfOutcome(): HTMLElement | null {
  return document.getElementById("outcome") ?? document.getElementById("results");
}

function takeFocus(place: HTMLElement, isNamed: boolean): void {
  if (isNamed && place.contains(document.activeElement)) return;
  // A row whose button is gone has another one that goes on.
  const goesOnAt = isNamed ? place.querySelector<HTMLElement>("[data-takes-focus]") : null;
  const target = goesOnAt ?? place;
  if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
