/** A form's fields in their order; a name may stand several times. */
export type HeldFields = [name: string, value: string][];

/** The most characters that are kept of a form; longer ones are none that people type. */
const mostCharacters = 500_000;
const mostFields = 500;

/**
 * What of a form is kept over a log-in: all its fields but passwords. Null: nothing is worth it, for nobody has written
 * anything, or it is too much. A draft that was being saved by itself is sent by a button the next time.
 */
export function holdableFields(form: FormData | URLSearchParams): HeldFields | null {
  const fields: HeldFields = [];
  let characters = 0;
  for (const [name, value] of form) {
    if (typeof value !== "string") return null;
    if (/password/i.test(name)) continue;
    characters += name.length + value.length;
    if (characters > mostCharacters || fields.length === mostFields) return null;
    const isAutosave = name === "intent" && value === "autosave";
    fields.push([name.replaceAll("\0", ""), isAutosave ? "save" : value.replaceAll("\0", "")]);
  }
  return fields.some(([name, value]) => name !== "intent" && !ofMachines.test(value.trim())) ? fields : null;
}

/** Ticks, ids, numbers, nothing. */
const ofMachines = /^(on|true|false|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\d.,:+-]*)$/;
/** Most likely one of the choices that a form gives. */
const aChoice = /^[a-z]+(-[a-z]+)*$/;

/** The values that a person has written, to show them again; without what was chosen, ticked or is the machinery's. */
export function writtenValues(fields: HeldFields): string[] {
  return fields
    .map(([, value]) => value.trim())
    .filter((value) => !ofMachines.test(value) && !aChoice.test(value));
}
