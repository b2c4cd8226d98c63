import { data } from "@remix-run/node";
import { z } from "./zod";

const intentName = "__intent__";

/**
 * What a form with lists of rows can say, and nothing else: fields, rows of those lists, without NULs, which
 * PostgreSQL's text cannot hold, and the two things that the buttons of its rows do besides saving.
 *
 * @throws 400 when it asks for something else
 */
export function knownFields(form: FormData, lists: readonly [string, ...string[]]): FormData {
  // Rows far beyond what a list may have would cost as much as all those before them.
  const knownName = new RegExp(`^(\\w{1,40}|(${lists.join("|")})\\[\\d{1,2}\\]\\.\\w{1,20})$`);
  const known = new FormData();
  for (const [name, value] of form) {
    if (typeof value !== "string" || !knownName.test(name)) continue;
    known.append(name, name === intentName ? knownIntent(value, lists) : value.replaceAll("\0", ""));
  }
  return known;
}

function knownIntent(text: string, lists: readonly [string, ...string[]]): string {
  const name = z.enum(lists);
  const index = z.int().min(0).max(99);
  const intentSchema = z.discriminatedUnion("type", [
    z.object({ type: z.literal("insert"), payload: z.object({ name }) }),
    z.object({ type: z.literal("remove"), payload: z.object({ name, index }) }),
  ]);
  try {
    return JSON.stringify(intentSchema.parse(JSON.parse(text)));
  } catch {
    throw data(null, { status: 400 });
  }
}

/** A field's text; undefined: it is empty, or not there. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
