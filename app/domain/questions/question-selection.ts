import { z } from "~/platform/zod";
import { questionStates } from "./question-filter";

/** The most questions whose state is changed at once. */
export const mostChangedQuestions = 5_000;

/** A question as a list has shown it: what it said then, and in which state it was. */
export interface SeenQuestion {
  id: string;
  /** Its state, its newest version and which edit of that. */
  version: string;
}

export const versionOfSeen = (seen: { state: string; number: number; edit: number }) =>
  `${seen.state}.${seen.number}.${seen.edit}`;

const seenSchema = z
  .string()
  .regex(/^[0-9a-f-]{36}:(draft|ready|retired)\.\d{1,9}\.\d{1,9}$/)
  .transform((text): SeenQuestion => ({ id: text.slice(0, 36), version: text.slice(37) }))
  .refine(({ id }) => z.uuid().safeParse(id).success);

const selectionSchema = z.object({
  state: z.enum(questionStates),
  scope: z.enum(["chosen", "page", "found"]),
  chosen: z.array(seenSchema).max(200),
  listed: z.array(seenSchema).max(200),
  found: z.string().max(100).default(""),
});

export type QuestionScope = z.output<typeof selectionSchema>["scope"];

/** A question as the form of a list names it. */
export function seenValue(question: { id: string; state: string; number: number; edit: number }): string {
  return `${question.id}:${versionOfSeen(question)}`;
}

/** What a list's form asks for: a state for the questions ticked, for all on its page, or for all found; null: nothing. */
export function readSelection(form: FormData) {
  const selection = selectionSchema.safeParse({
    state: form.get("state"),
    scope: form.get("scope") ?? "chosen",
    chosen: form.getAll("question"),
    listed: form.getAll("listed"),
    found: form.get("found") ?? "",
  });
  if (!selection.success) return null;
  const { chosen, listed, ...rest } = selection.data;
  return { ...rest, questions: rest.scope === "page" ? listed : chosen };
}
