import { z } from "~/platform/zod";

/** Requests on one page of approvals, and so at most in one form. */
export const requestsPerPage = 25;

const requests = z
  .array(z.uuid({ error: "request-unknown" }))
  .min(1, { error: "none-chosen" })
  .max(requestsPerPage, { error: "request-unknown" });

/** A decision about one or several requests for enrolment. Problems are codes, which the page words. */
export const decisionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), requests }),
  z.object({
    intent: z.literal("decline"),
    requests,
    reason: z
      .string({ error: "reason-missing" })
      .trim()
      .min(1, { error: "reason-missing" })
      .max(1_000, { error: "reason-too-long" }),
  }),
]);

export type DecisionProblem = "none-chosen" | "reason-missing" | "reason-too-long" | "request-unknown";
