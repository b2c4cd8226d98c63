import type { ActionFunctionArgs } from "@remix-run/node";
import type { AnswerReply } from "~/domain/assessment/answer-reply";
import { saveAnswersOfForm } from "~/domain/assessment/attempt-form.commands.server";
import { findOwnQuestion } from "~/domain/assessment/attempts.queries.server";
import { readDb, writeDb } from "~/platform/database.server";
import { formLists, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ attemptId: z.uuid() });
const slotSchema = z.object({ slot: z.coerce.number().int().min(1).max(10_000) });

/** Takes one answer from the page of an attempt, as it is given. Whether it is kept stands in the answer: the request itself was a good one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "assessment:take");
  const { attemptId } = paramsOrNotFound(paramsSchema, params);
  const form = await formLists(request);
  const { slot } = paramsOrNotFound(slotSchema, { slot: form.get("slot") });
  const question = await findOwnQuestion(readDb(), { userId: viewer.userId, attemptId, slot });
  // Files come with the whole form.
  if (!question || question.body.type === "file_submission") throw notFound();
  const { seed } = question;
  const own = { viewer, attemptId, asked: [question], seed, form, files: new Map(), now: new Date() };
  const [saving] = await saveAnswersOfForm(writeDb(), own);
  if (!saving || saving.outcome === "not-found") throw notFound();
  const sequence = saving.outcome === "saved" ? saving.sequence : undefined;
  return Response.json({ outcome: saving.outcome, sequence } satisfies AnswerReply);
}
