/** What React 18 answers by hydrating at once, in the middle of the event (its `isDiscreteEventThatRequiresHydration`). */
const discreteEvents = [
  ...["mousedown", "mouseup", "click", "auxclick", "dblclick", "contextmenu"],
  ...["pointerdown", "pointerup", "pointercancel", "touchstart", "touchend", "touchcancel"],
  ...["dragstart", "dragend", "drop", "keydown", "keypress", "keyup"],
  ...["compositionstart", "compositionend", "textInput", "input", "change", "reset", "submit"],
  ...["copy", "cut", "paste"],
];

/**
 * Keeps what people do from React until the page has been taken over. Remix suspends the root until the page's data
 * is decoded; an event at that moment has React hydrate at once, which a suspended root cannot, and the page stays
 * without scripting for good (React's errors 345 and 426). The browser goes on to do what it does with the event
 * itself: it types, follows links, opens details and sends forms.
 *
 * @returns lets events through again; call it when hydration is done
 */
export function keepEventsWhileHydrating(target: EventTarget = window): () => void {
  const keep = (event: Event) => event.stopImmediatePropagation();
  for (const name of discreteEvents) target.addEventListener(name, keep, { capture: true });
  return () => {
    for (const name of discreteEvents) target.removeEventListener(name, keep, { capture: true });
  };
}
