import { type ExceptionFormValues, readExceptionForm } from "~/domain/assessment/exception-form";
import { removeException, saveException } from "~/domain/assessment/exceptions.commands.server";
import { findTaughtAssessment } from "~/domain/assessment/taught-assessment.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { z } from "~/platform/zod";
import type { ExceptionsKey } from "./shown-exceptions.server";

/** A form that came back. */
export interface ExceptionReply {
  /** What was typed. */
  values: ExceptionFormValues;
  problems: Record<string, string>;
  /** Somebody else has changed the exception meanwhile: what was to be saved, or to be removed. */
  problem: "conflict" | "removal" | null;
}

type Answer = { done: "saved" | "removed" } | (ExceptionReply & { status: number });

const askedSchema = z.object({
  intent: z.enum(["save", "remove"]),
  learner: z.uuid(),
  /** Empty: none was shown. */
  version: z.string().max(40),
});

/**
 * Saves or removes an exception out of its form, or says why not.
 *
 * @throws 404 when there is no such assessment, or not for this viewer
 */
export async function answerExceptionForm(
  key: ExceptionsKey,
  values: ExceptionFormValues,
  timeZone: string,
): Promise<Answer> {
  const { intent, learner: userId, version: shown } = paramsOrNotFound(askedSchema, values);
  const asked = { ...key, userId, version: shown === "" ? null : shown };
  if (intent === "save") return save(asked, values, timeZone);
  const removal = await removeException(writeDb(), asked);
  if (removal.outcome === "not-found") throw notFound();
  if (removal.outcome === "removed") return { done: "removed" };
  return { status: 409, values, problems: {}, problem: "removal" };
}

type Asked = ExceptionsKey & { userId: string; version: string | null };

async function save(asked: Asked, values: ExceptionFormValues, timeZone: string): Promise<Answer> {
  const taught = await findTaughtAssessment(writeDb(), asked);
  if (!taught) throw notFound();
  const form = readExceptionForm(values, taught.assessment.settings, timeZone);
  if ("problems" in form) return { status: 400, values, problems: form.problems, problem: null };
  const { exception } = form;
  const saving = await saveException(writeDb(), { ...asked, exception, now: new Date() });
  switch (saving.outcome) {
    case "saved":
      return { done: "saved" };
    case "conflict":
      return { status: 409, values, problems: {}, problem: "conflict" };
    case "not-learner":
      return { status: 409, values, problems: { form: saving.outcome }, problem: null };
    case "not-found":
      throw notFound();
    default:
      return saving satisfies never;
  }
}
