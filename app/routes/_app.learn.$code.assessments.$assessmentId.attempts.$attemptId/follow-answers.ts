import type { AnswerReply } from "~/domain/assessment/answer-reply";
import type { SavingState } from "./saving-mark";

const typingPauseMs = 800;
const firstRetryMs = 2_000;
const longestRetryMs = 30_000;
/** Browsers refuse to send more than 64 KiB when the page may be gone before it has arrived. */
const mostKeptAlive = 60_000;

interface Following {
  /** The attempt's. */
  address: string;
  /** The sequence names the answer that the server has; undefined: as before. */
  tell: (slot: number, state: SavingState, sequence?: number) => void;
}

interface Pending {
  timer: ReturnType<typeof setTimeout> | undefined;
  isSending: boolean;
  /** Something has been typed since the last one was sent. */
  isDirty: boolean;
  retryMs: number;
}

/**
 * Sends each answer of a form as it is given: what is chosen at once, what is typed after a pause, one at a time for a
 * question. What does not arrive is tried again, also after the page has been loaded anew in the same tab.
 *
 * @returns a function that ends it and sends what has not been sent
 */
export function followAnswers(form: HTMLFormElement, following: Following): () => void {
  const queue = new AnswerQueue(form, following);
  const listening = new AbortController();
  const { signal } = listening;
  const typed = (event: Event) => queue.changed(event.target, event.type === "change" ? 0 : typingPauseMs);
  const warn = (event: BeforeUnloadEvent) => {
    if (queue.hasUnsent()) event.preventDefault();
  };
  for (const type of ["input", "change"]) form.addEventListener(type, typed, { signal });
  // The form goes as a whole then: nothing that waits is sent beside it.
  form.addEventListener("submit", () => queue.drop(), { signal });
  for (const type of ["online", "pagehide"]) window.addEventListener(type, () => queue.sendAll(), { signal });
  window.addEventListener("beforeunload", warn, { signal });
  queue.restore();
  return () => {
    listening.abort();
    queue.sendAll();
    queue.end();
  };
}

class AnswerQueue {
  private readonly pending = new Map<number, Pending>();
  private readonly sequences = new Map<number, number>();
  private isOver = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly following: Following,
  ) {}

  changed(target: EventTarget | null, afterMs: number): void {
    const slot = slotOf(target);
    if (slot === null || this.isOver) return;
    const pending = this.pendingOf(slot);
    pending.isDirty = true;
    this.keep(slot);
    this.following.tell(slot, "sending");
    this.later(slot, afterMs);
  }

  hasUnsent(): boolean {
    return !this.isOver && [...this.pending.values()].some(({ isDirty, isSending }) => isDirty || isSending);
  }

  sendAll(): void {
    for (const [slot, { isDirty }] of this.pending) if (isDirty) void this.send(slot);
  }

  /** Leaves what has not been sent. */
  drop(): void {
    for (const pending of this.pending.values()) {
      clearTimeout(pending.timer);
      pending.isDirty = false;
    }
  }

  end(): void {
    this.isOver = true;
    this.drop();
  }

  /** Puts back what did not arrive before the page was left, unless the server has heard something newer. */
  restore(): void {
    for (const control of this.form.querySelectorAll<HTMLInputElement>('input[name$=".sequence"]')) {
      const slot = slotOf(control);
      const kept = slot === null ? null : readKept(this.keyOf(slot));
      if (slot === null || !kept) continue;
      if (kept.sequence !== control.value) sessionStorage.removeItem(this.keyOf(slot));
      else if (fill(this.form, slot, kept.values)) this.changed(control, 0);
    }
  }

  private pendingOf(slot: number): Pending {
    const known = this.pending.get(slot);
    if (known) return known;
    const fresh = { timer: undefined, isSending: false, isDirty: false, retryMs: firstRetryMs };
    this.pending.set(slot, fresh);
    return fresh;
  }

  private later(slot: number, afterMs: number): void {
    const pending = this.pendingOf(slot);
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => void this.send(slot), afterMs);
  }

  private async send(slot: number): Promise<void> {
    const pending = this.pendingOf(slot);
    if (pending.isSending || this.isOver) return;
    pending.isSending = true;
    pending.isDirty = false;
    const { state, sequence } = await this.post(slot);
    pending.isSending = false;
    if (sequence !== undefined) this.sequences.set(slot, sequence);
    if (this.isOver) return;
    if (state === "unsaved") {
      pending.isDirty = true;
      this.following.tell(slot, state);
      this.later(slot, pending.retryMs);
      pending.retryMs = Math.min(longestRetryMs, pending.retryMs * 2);
      return;
    }
    pending.retryMs = firstRetryMs;
    if (pending.isDirty && state === "saved") {
      this.keep(slot);
      return this.send(slot);
    }
    pending.isDirty = false;
    this.following.tell(slot, state, sequence);
    sessionStorage.removeItem(this.keyOf(slot));
  }

  private async post(slot: number): Promise<{ state: SavingState; sequence?: number | undefined }> {
    const body = new URLSearchParams(this.valuesOf(slot));
    body.set("slot", String(slot));
    try {
      const reply = await fetch(`${this.following.address}/answers`, {
        method: "POST",
        body,
        keepalive: String(body).length < mostKeptAlive,
      });
      if (!reply.ok || reply.redirected) return { state: "unsaved" };
      const { outcome, sequence }: AnswerReply = await reply.json();
      return { state: outcome, sequence };
    } catch {
      return { state: "unsaved" };
    }
  }

  /** What the form says to a question, upon the newest answer that is known here: of this queue's, or the page's. */
  private valuesOf(slot: number): [string, string][] {
    const known = this.sequences.get(slot) ?? 0;
    return valuesOf(this.form, slot).map(([name, value]) =>
      name.endsWith(".sequence") ? [name, String(Math.max(known, Number(value)))] : [name, value],
    );
  }

  private keep(slot: number): void {
    const values = this.valuesOf(slot);
    const sequence = values.find(([name]) => name.endsWith(".sequence"))?.[1] ?? "0";
    try {
      sessionStorage.setItem(this.keyOf(slot), JSON.stringify({ sequence, values }));
    } catch {
      // Without storage it is kept by this page alone.
    }
  }

  private keyOf(slot: number): string {
    return `${this.following.address}#${slot}`;
  }
}

function slotOf(target: EventTarget | null): number | null {
  const name = target instanceof Element ? (target.getAttribute("name") ?? "") : "";
  const found = /^q(\d+)\./.exec(name)?.[1];
  // Files go with the whole form.
  return found && !/\.(?:files|keep)$/.test(name) ? Number(found) : null;
}

function valuesOf(form: HTMLFormElement, slot: number): [string, string][] {
  const entries = [...new FormData(form)];
  return entries.flatMap(([name, value]) =>
    name.startsWith(`q${slot}.`) && typeof value === "string" ? [[name, value] as [string, string]] : [],
  );
}

function readKept(key: string): { sequence: string; values: [string, string][] } | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Whether anything differs from what the server has given. */
function fill(form: HTMLFormElement, slot: number, values: readonly [string, string][]): boolean {
  const before = JSON.stringify(valuesOf(form, slot));
  for (const control of form.elements) {
    if (!isControl(control) || !control.name.startsWith(`q${slot}.`) || control.type === "hidden") continue;
    const own = values.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === "radio" || control.type === "checkbox")
      (control as HTMLInputElement).checked = own.includes(control.value);
    else if (control.type !== "file") control.value = own[0] ?? "";
  }
  return JSON.stringify(valuesOf(form, slot)) !== before;
}

function isControl(element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
}
