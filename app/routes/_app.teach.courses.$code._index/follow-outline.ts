import type { DropMark, OutlineRow } from "~/domain/authoring/outline-moves";

export interface OutlineGestures {
  step: (row: OutlineRow, step: "up" | "down") => void;
  drop: (row: OutlineRow, mark: DropMark) => void;
}

const rows = "li[id^=row-], section[id^=row-]";

/**
 * Hears for all rows of an outline at once when one is dragged by its handle, or stepped on by Alt and an arrow.
 *
 * @returns a function that ends it
 */
export function followOutline(list: HTMLElement, gestures: () => OutlineGestures): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  list.addEventListener(
    "keydown",
    (event) => {
      const step = stepOf(event);
      const row = step && rowOf(closestRow(event.target));
      if (!step || !row) return;
      event.preventDefault();
      gestures().step(row, step);
    },
    { signal },
  );
  followDrag(list, { signal, drop: (row, mark) => gestures().drop(row, mark) });
  return () => listening.abort();
}

function followDrag(
  list: HTMLElement,
  { signal, drop }: { signal: AbortSignal; drop: OutlineGestures["drop"] },
) {
  let dragged: OutlineRow | null = null;
  let dropped: DropMark | null = null;
  const marker = new DropMarker();
  const start = (event: DragEvent) => {
    const handle = event.target instanceof HTMLElement && event.target.closest("[data-handle]");
    const element = handle ? closestRow(handle) : null;
    dragged = rowOf(element);
    dropped = null;
    if (!element || !dragged || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", element.id);
    event.dataTransfer.setDragImage(element, 0, 0);
  };
  const over = (event: DragEvent) => {
    const mark = dragged && marker.show(dragged, event);
    if (!mark) return;
    event.preventDefault();
    if (event.type === "drop") dropped = mark;
  };
  // Not before the end: an element that has gone by then would not be told of it, and the browser goes on dragging.
  const end = () => {
    marker.clear();
    if (dragged && dropped) drop(dragged, dropped);
    dragged = null;
    dropped = null;
  };
  list.addEventListener("dragstart", start, { signal });
  for (const type of ["dragover", "drop"] as const) list.addEventListener(type, over, { signal });
  list.addEventListener("dragend", end, { signal });
}

/** Shows by an attribute of a row where the dragged one would come; drawing hundreds of rows anew would be slow. */
class DropMarker {
  private marked: HTMLElement | null = null;

  show(dragged: OutlineRow, event: DragEvent): DropMark | null {
    const own = dragged.kind === "lesson" ? rows : "section[id^=row-]";
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>(own) : null;
    const row = rowOf(element);
    if (element !== this.marked) this.clear();
    if (!element || !row) return null;
    const edge = edgeAt(element, dragged, event.clientY);
    element.dataset.drop = edge;
    this.marked = element;
    return { ...row, edge };
  }

  clear(): void {
    if (this.marked) delete this.marked.dataset.drop;
    this.marked = null;
  }
}

/** A lesson that is held over a module's head comes first in it, else last; all else goes by the nearer half. */
function edgeAt(element: HTMLElement, dragged: OutlineRow, y: number): DropMark["edge"] {
  const first = dragged.kind === "lesson" ? element.querySelector("ol") : null;
  const { top, height } = element.getBoundingClientRect();
  const border = first ? first.getBoundingClientRect().top : top + height / 2;
  return y < border ? "before" : "after";
}

function stepOf({ altKey, ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): "up" | "down" | null {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  if (key === "ArrowUp") return "up";
  return key === "ArrowDown" ? "down" : null;
}

function closestRow(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(rows) : null;
}

function rowOf(element: HTMLElement | null): OutlineRow | null {
  if (!element) return null;
  return { kind: element.tagName === "LI" ? "lesson" : "module", id: element.id.slice("row-".length) };
}
