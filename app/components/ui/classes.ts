/** Joins class names and leaves out what is absent. */
export function classes(...names: Array<string | false | null | undefined>) {
  return names.filter(Boolean).join(" ");
}
