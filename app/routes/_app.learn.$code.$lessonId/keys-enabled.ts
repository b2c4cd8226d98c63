import { useSyncExternalStore } from "react";

const name = "lesson-keys";
const changed = "lesson-keys-changed";

/**
 * Whether the keys of a lesson's page are on, as this browser keeps it (in its local storage: only scripts need to
 * know, and keyboards belong to devices). On unless somebody has switched them off.
 */
export function useKeysEnabled(): [boolean, (enabled: boolean) => void] {
  const enabled = useSyncExternalStore(subscribe, read, () => false);
  return [enabled, write];
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener("storage", notify);
  };
}

let chosen: boolean | null = null;

/** Where a browser lets pages keep nothing, the choice holds for as long as the page. */
function read(): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return chosen ?? true;
  }
}

function write(enabled: boolean): void {
  chosen = enabled;
  try {
    localStorage.setItem(name, enabled ? "on" : "off");
  } catch {
    // Kept in `chosen`.
  }
  window.dispatchEvent(new Event(changed));
}
