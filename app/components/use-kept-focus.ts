import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus to an element when what had it has gone with a change, such as the button of a row that was removed;
 * else the keyboard would begin at the top of the page again.
 *
 * @param state what stands for the change
 */
export function useKeptFocus<E extends HTMLElement>(state: unknown): RefObject<E> {
  const place = useRef<E>(null);
  const before = useRef(state);
  useEffect(() => {
    if (state !== before.current && document.activeElement === document.body) place.current?.focus();
    before.current = state;
  }, [state]);
  return place;
}
