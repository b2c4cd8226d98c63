import type { SubmissionResult } from "@conform-to/react";
import { emailChangeSchema, passwordChangeSchema } from "~/domain/people/account-forms";
import { cancelEmailChange, requestEmailChange } from "~/domain/people/email-change.commands.server";
import { changePassword } from "~/domain/people/password.commands.server";
import { waitSeconds } from "~/platform/attempt-delay";
import { writeDb } from "~/platform/database.server";
import { parseForm } from "~/platform/parse-form";
import { requestContext } from "~/platform/request-context.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

/** A form that came back: which, with what is wrong, or how long to wait. */
export interface SecurityAnswer {
  form: "change-password" | "change-email" | null;
  reply: SubmissionResult | undefined;
  seconds: number | null;
}

type Answer = SecurityAnswer | { done: "password" | "email-asked" | "email-cancelled" };

const formSchema = z.discriminatedUnion("intent", [
  passwordChangeSchema,
  emailChangeSchema,
  z.object({ intent: z.literal("cancel-email-change") }),
]);
const secrets: string[] = ["currentPassword", "newPassword"];

/** Does what one of the page's forms asks for. */
export async function answerSecurityForm(viewer: Viewer, form: FormData): Promise<Answer> {
  const submission = parseForm(form, formSchema);
  const sent = formNamed(form.get("intent"));
  const back = (more: { errors?: Record<string, string[]>; until?: Date } = {}): SecurityAnswer => ({
    form: sent,
    reply: submission.reply({ hideFields: secrets, ...(more.errors ? { fieldErrors: more.errors } : {}) }),
    seconds: more.until ? waitSeconds(more.until) : null,
  });
  if (submission.status !== "success") return back();
  const now = new Date();
  switch (submission.value.intent) {
    case "change-password": {
      const result = await changePassword(writeDb(), { viewer, ...submission.value, now });
      if (result.outcome === "changed") return { done: "password" };
      return back(problemOf(result));
    }
    case "change-email": {
      const { ip } = requestContext();
      const result = await requestEmailChange(writeDb(), { viewer, ...submission.value, ip, now });
      if (result.outcome === "mailed") return { done: "email-asked" };
      return back(problemOf(result));
    }
    case "cancel-email-change":
      await cancelEmailChange(writeDb(), { viewer, now });
      return { done: "email-cancelled" };
    default:
      return submission.value satisfies never;
  }
}

type Refusal =
  | { outcome: "password-wrong" | "password-common" | "password-same" | "email-same" }
  | { outcome: "blocked"; until: Date };

function problemOf(result: Refusal): { errors: Record<string, string[]> } | { until: Date } {
  if (result.outcome === "blocked") return { until: result.until };
  const fields = {
    "password-wrong": "currentPassword",
    "password-common": "newPassword",
    "password-same": "newPassword",
    "email-same": "email",
  };
  return { errors: { [fields[result.outcome]]: [result.outcome] } };
}

function formNamed(intent: FormDataEntryValue | null): SecurityAnswer["form"] {
  return intent === "change-password" || intent === "change-email" ? intent : null;
}
