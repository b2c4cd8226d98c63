import { useRevalidator } from "@remix-run/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  type Destination,
  type DropReply,
  dropPlace,
  idsAt,
  movedOutline,
  type OutlineRow,
  stepFrom,
} from "~/domain/authoring/outline-moves";
import { followOutline } from "./follow-outline";
import type { ShownModule } from "./module-card";

/** What is told of the last move. */
export type MoveNote =
  | { kind: "moved" | "at-end"; row: OutlineRow }
  | { kind: "changed" | "gone" | "unknown" | "unsaved" };

interface Waiting {
  row: OutlineRow;
  to: Destination;
  seen: string[];
  /** The outline once this one is done. */
  order: ShownModule[];
}

/**
 * The outline in the order that it is dragged and stepped into. Each move shows at once and is saved after the one
 * before; with one that fails the outline is again as it was saved last, or as somebody else has left it.
 */
export function useOutlineOrder({ modules, address }: { modules: ShownModule[]; address: string }) {
  const { revalidate } = useRevalidator();
  const [shown, setShown] = useState({ from: modules, order: modules });
  const [note, setNote] = useState<MoveNote | null>(null);
  const saved = useRef(modules);
  const waiting = useRef<Waiting[]>([]);
  const order = shown.from === modules ? shown.order : modules;
  const show = (next: ShownModule[]) => setShown({ from: modules, order: next });
  useLayoutEffect(() => {
    saved.current = modules;
  }, [modules]);

  const work = async () => {
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      const outcome = await send(address, next);
      if (outcome !== "moved") {
        waiting.current = [];
        setNote({ kind: outcome });
        show(saved.current);
        if (outcome !== "unsaved") revalidate();
        return;
      }
      saved.current = next.order;
      waiting.current = waiting.current.slice(1);
    }
  };
  const move = (row: OutlineRow, to: Destination | null) => {
    setNote({ kind: to ? "moved" : "at-end", row });
    if (!to) return;
    const moved = movedOutline(order, row, to);
    show(moved);
    waiting.current = [...waiting.current, { row, to, seen: idsAt(order, row, to), order: moved }];
    if (waiting.current.length === 1) void work();
  };
  const list = useGestures({ order, move });
  useRowFocus(note && "row" in note && note.kind === "moved" ? note : null);
  return { list, order, note };
}

/** @returns what the list of rows is referred to by */
function useGestures({
  order,
  move,
}: {
  order: ShownModule[];
  move: (row: OutlineRow, to: Destination | null) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef({ order, move });
  latest.current = { order, move };
  useEffect(() => {
    if (!list.current) return;
    return followOutline(list.current, () => ({
      step: (row, step) => latest.current.move(row, stepFrom(latest.current.order, row, step)),
      drop: (row, mark) => {
        const to = dropPlace(latest.current.order, row, mark);
        if (to) latest.current.move(row, to);
      },
    }));
  }, []);
  return list;
}

/** The focus stays on a row that moves, which may be another element then. */
function useRowFocus(note: { row: OutlineRow } | null): void {
  useEffect(() => {
    if (note) document.getElementById(`row-${note.row.id}`)?.focus();
  }, [note]);
}

async function send(address: string, { row, to, seen }: Waiting): Promise<DropReply["outcome"] | "unsaved"> {
  const body = new URLSearchParams({
    intent: "drop",
    [row.kind]: row.id,
    position: String(to.position),
    seen: seen.join(","),
  });
  if (row.kind === "lesson" && to.moduleId) body.set("toModule", to.moduleId);
  try {
    // To be led to the log-in page is no answer.
    const response = await fetch(`${address}/outline`, { method: "POST", body, redirect: "error" });
    const reply: DropReply = await response.json();
    return reply.outcome;
  } catch {
    return "unsaved";
  }
}
