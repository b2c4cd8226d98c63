import { LineCounter, parseDocument, YAMLParseError } from "yaml";
import type { z } from "zod";
import type { TextProblem } from "./text-problem";

/** The line of a part of a file, or of what is nearest around it where it is not there; from 1. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * A file in YAML as its schema has it, and its lines; what is wrong with it is added to the problems, and the rest of it
 * returned; null: nothing can be made of that.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string | undefined,
  schema: S,
  problems: TextProblem[],
  linesBefore = 0,
): { data: z.output<S>; lineOf: LineOf } | null {
  if (text === undefined) {
    problems.push({ file, line: 1, code: "missing", detail: file });
    return null;
  }
  const lines = new LineCounter();
  const document = parsedYaml(text, lines);
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  for (const { pos, message } of document.errors)
    problems.push({ file, line: lineAt(pos[0]), code: "yaml", detail: message.split("\n")[0] ?? "" });
  if (document.errors.length > 0) return null;
  const value = plainValue(document);
  if ("refused" in value) problems.push({ file, line: 1 + linesBefore, code: "yaml", detail: value.refused });
  if ("refused" in value) return null;
  const lineOf: LineOf = (path) => lineAt(offsetOf(document, path));
  const parsed = schema.safeParse(value.plain);
  if (parsed.success) return { data: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const path = pathOfIssue(issue);
    const detail = `${path.join(".")}: ${issue.message}`;
    problems.push({ file, line: lineOf(path), code: "value", detail });
  }
  // What else is wrong with the rest is said in the same round.
  const wrong = new Set(parsed.error.issues.map((issue) => pathOfIssue(issue)[0]));
  const rest = schema.safeParse(without(value.plain, wrong));
  return rest.success ? { data: rest.data, lineOf } : null;
}

function without(value: unknown, names: ReadonlySet<PropertyKey | undefined>): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
}

/** Where the value that an issue is about stands; of a name that nobody knows, the name. */
export function pathOfIssue(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : [...issue.path];
}

function offsetOf(
  document: Pick<ReturnType<typeof parseDocument>, "getIn">,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** A document that is nested too deeply to be read has that as its only error. */
function parsedYaml(
  text: string,
  lineCounter: LineCounter,
): Pick<ReturnType<typeof parseDocument>, "errors" | "getIn" | "toJS"> {
  try {
    return parseDocument(text, { lineCounter });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const document = parseDocument("");
    document.errors.push(new YAMLParseError([0, 0], "IMPOSSIBLE", "It is nested too deeply."));
    return document;
  }
}

/** What a document says, without what stands for something else in it, and without NUL, which no text can hold. */
function plainValue(
  document: Pick<ReturnType<typeof parseDocument>, "toJS">,
): { plain: unknown } | { refused: string } {
  try {
    const plain: unknown = document.toJS({ maxAliasCount: 0 });
    return hasNul(plain) ? { refused: "\\0" } : { plain };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { refused: error.message };
  }
}

function hasNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  return typeof value === "object" && value !== null && Object.values(value).some(hasNul);
}
