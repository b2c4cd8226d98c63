export type KeyCommand = "next" | "previous" | "help";

const commands: Record<string, KeyCommand> = { n: "next", p: "previous", "?": "help" };

export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

/**
 * What a key means on a lesson's page; null: nothing. With a modifier it belongs to the browser or the system (but
 * Shift, which many keyboards need for a question mark).
 *
 * @param busyElsewhere the focus is where people type or choose, or a window lies over the page
 */
export function keyCommand(pressed: PressedKey, busyElsewhere: boolean): KeyCommand | null {
  const { key, ctrlKey, metaKey, altKey, repeat, isComposing, defaultPrevented } = pressed;
  if (busyElsewhere || ctrlKey || metaKey || altKey || repeat || isComposing || defaultPrevented) return null;
  return Object.hasOwn(commands, key) ? (commands[key] ?? null) : null;
}
