import { type RefObject, useEffect, useRef } from "react";

/**
 * For lists of form rows that come and go by buttons: moves the focus into a row that has just been added, and to the
 * button that adds one when a row has gone, whose own button had the focus. Rows are marked by `data-row`, the button
 * by `data-add-row`.
 */
export function useRowFocus<E extends HTMLElement>(count: number): RefObject<E> {
  const list = useRef<E>(null);
  const before = useRef(count);
  useEffect(() => {
    const target = count > before.current ? "[data-row]:last-of-type input" : "[data-add-row]";
    if (count !== before.current) list.current?.querySelector<HTMLElement>(target)?.focus();
    before.current = count;
  }, [count]);
  return list;
}
