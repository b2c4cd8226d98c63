import { type Category, categoriesWithin } from "~/domain/questions/category-tree";
import {
  type AskedQuestions,
  questionFilterSchema,
  questionStates,
} from "~/domain/questions/question-filter";
import { readSelection } from "~/domain/questions/question-selection";
import {
  changeFoundStates,
  changeQuestionStates,
  foundFingerprint,
  type LeftQuestion,
} from "~/domain/questions/question-states.commands.server";
import { listFoundVersions } from "~/domain/questions/question-states.queries.server";
import { listQuestionCategories, type QuestionFilter } from "~/domain/questions/questions.queries.server";
import { writeDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const noticeSchema = z.object({
  changed: z.enum(questionStates),
  count: z.coerce.number().int().min(0).max(100_000),
});

/** What has just been done to how many questions, as the address says it; null: nothing. */
export function readNotice(searchParams: URLSearchParams) {
  const notice = noticeSchema.safeParse(Object.fromEntries(searchParams));
  return notice.success ? notice.data : null;
}

/** The filter of an address, with the category as all that it holds. */
export function askedFilter(
  { category, page: _, ...rest }: AskedQuestions,
  categories: readonly Category[],
): QuestionFilter {
  const categoryIds = category ? categoriesWithin(categories, category) : undefined;
  return { ...rest, tag: rest.tag || undefined, categoryIds };
}

/** What names all that is found, as it is now. */
export async function foundVersions({ userId, role }: Viewer, filter: QuestionFilter): Promise<string> {
  return foundFingerprint(await listFoundVersions(writeDb(), { author: { userId, role }, filter }));
}

/** What stays on the page: why not all that was asked for has been done. */
export type StatesProblem =
  | { kind: "left"; state: (typeof questionStates)[number]; count: number; left: LeftQuestion[] }
  | { kind: "found-others" | "too-many" | "none-chosen" | "unknown" };

type Answer = { to: string } | { status: number; problem: StatesProblem };

/** Does what the list's form asks for. */
export async function answerToSelection(viewer: Viewer, form: FormData, url: URL): Promise<Answer> {
  const asked = readSelection(form);
  if (!asked) return { status: 400, problem: { kind: "unknown" } };
  const { state, scope, questions, found: fingerprint } = asked;
  if (scope !== "found" && questions.length === 0) return { status: 400, problem: { kind: "none-chosen" } };
  const filter = questionFilterSchema.parse(Object.fromEntries(url.searchParams));
  const change =
    scope === "found"
      ? await changeFoundStates(writeDb(), {
          ...{ viewer, fingerprint, state },
          filter: askedFilter(filter, await listQuestionCategories(writeDb(), viewer)),
        })
      : await changeQuestionStates(writeDb(), { viewer, questions, state });
  if (change.outcome !== "changed") return { status: 409, problem: { kind: change.outcome } };
  const { count, left } = change;
  if (left.length > 0) return { status: 409, problem: { kind: "left", state, count, left } };
  return { to: noticePath(url, { changed: state, count: String(count) }) };
}

function noticePath({ pathname, searchParams }: URL, notice: Record<string, string>): string {
  const search = new URLSearchParams(searchParams);
  search.delete("index");
  for (const [name, value] of Object.entries(notice)) search.set(name, value);
  return `${pathname}?${search}`;
}
