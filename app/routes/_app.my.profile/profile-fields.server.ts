import { data } from "@remix-run/node";
import { z } from "~/platform/zod";

const intentName = "__intent__";

/** Rows far beyond what a list may have would cost as much as all those before them. */
const knownName = /^(\w{1,40}|(education|certifications)\[\d{1,2}\]\.\w{1,20})$/;

const list = z.enum(["education", "certifications"]);
const intentSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("insert"), payload: z.object({ name: list }) }),
  z.object({ type: z.literal("remove"), payload: z.object({ name: list, index: z.int().min(0).max(99) }) }),
]);

/**
 * What the profile's form can say, and nothing else: its fields, without NULs, which PostgreSQL's text cannot hold,
 * and the two things that its buttons do besides saving.
 *
 * @throws 400 when it asks for something else
 */
export function knownFields(form: FormData): FormData {
  const known = new FormData();
  for (const [name, value] of form) {
    if (typeof value !== "string" || !knownName.test(name)) continue;
    known.append(name, name === intentName ? knownIntent(value) : value.replaceAll("\0", ""));
  }
  return known;
}

function knownIntent(text: string): string {
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
