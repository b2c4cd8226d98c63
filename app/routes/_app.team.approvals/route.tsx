import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import { FormErrors } from "~/components/form-errors";
import { pageWords } from "~/components/page-words";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { decideRequests } from "~/domain/learning/approval.commands.server";
import { listWaitingRequests } from "~/domain/learning/approval.queries.server";
import { type DecisionProblem, decisionSchema, requestsPerPage } from "~/domain/learning/decision-form";
import type { Decision } from "~/domain/learning/enrolment-decision";
import { m } from "~/messages/compiled/messages";
import { readDb, writeDb } from "~/platform/database.server";
import { formLists, notFound } from "~/platform/http.server";
import { assertMayRead, requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { chosenReasonId, DecideChosen } from "./decide-chosen";
import { DecisionOutcome } from "./decision-outcome";
import { problemWords } from "./decision-words";
import { RequestCard, reasonIdOf } from "./request-card";

const pageSchema = z.coerce.number().int().min(1).max(1_000).catch(1);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "enrolment:decide");
  const page = pageSchema.parse(new URL(request.url).searchParams.get("page"));
  const [{ requests, total }] = await Promise.all([
    listWaitingRequests(readDb(), { viewer, page }),
    assertMayRead(readDb(), viewer, "enrolment:decide"),
  ]);
  return { requests, total, page, pages: Math.ceil(total / requestsPerPage) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "enrolment:decide");
  const sent = await formLists(request);
  const typed = { requests: sent.getAll("request").map(String), reason: String(sent.get("reason") ?? "") };
  const form = decisionSchema.safeParse({ ...typed, intent: sent.get("intent") });
  if (!form.success) {
    const problem = problemOf(form.error);
    return data({ problem, typed, chosen: sent.has("chosen"), outcomes: null }, { status: 400 });
  }
  const { requests: requestIds, ...decided } = form.data;
  const decision: Decision =
    decided.intent === "approve" ? { verdict: "approve" } : { verdict: "decline", reason: decided.reason };
  const outcomes = await decideRequests(writeDb(), { viewer, requestIds, decision, now: new Date() });
  if (outcomes.every(({ outcome }) => outcome === "not-found")) throw notFound();
  const changed = outcomes.some(({ outcome }) => outcome === "approved" || outcome === "declined");
  return data({ outcomes, problem: null, typed: null, chosen: false }, { status: changed ? 200 : 409 });
}

// A refusal means that the page shows what is no longer so: read it again.
export const shouldRevalidate = () => true;

function problemOf(error: z.ZodError): DecisionProblem {
  const messages = error.issues.map(({ message }) => message);
  const known = ["none-chosen", "reason-missing", "reason-too-long"] as const;
  return known.find((code) => messages.includes(code)) ?? "request-unknown";
}

export default function Approvals() {
  const { requests, total, page, pages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { problem = null, typed = null, chosen = false, outcomes = null } = answer ?? {};
  const single = problem && !chosen ? (typed?.requests[0] ?? null) : null;
  const place = single ? reasonIdOf(single) : chosenReasonId;
  return (
    <>
      <PageHeader title={m.approvals_title()} lead={m.approvals_lead()} />
      <div className="space-y-6">
        <FormErrors problems={problem ? [{ id: place, message: problemWords[problem]() }] : []} />
        {outcomes ? <DecisionOutcome outcomes={outcomes} /> : null}
        {total === 0 ? <NothingWaits /> : null}
        <ul aria-label={m.approvals_requests()} className="space-y-3 empty:hidden">
          {requests.map((request) => (
            <RequestCard
              key={request.id}
              request={request}
              ticked={requests.length > 1 ? chosen && typed?.requests.includes(request.id) === true : null}
              problem={single === request.id ? problem : null}
              typedReason={single === request.id ? (typed?.reason ?? "") : ""}
            />
          ))}
        </ul>
        {requests.length > 1 ? (
          <DecideChosen problem={chosen ? problem : null} typedReason={chosen ? (typed?.reason ?? "") : ""} />
        ) : null}
        <Pages page={page} pages={pages} />
      </div>
    </>
  );
}

function NothingWaits() {
  return (
    <EmptyState icon={ClipboardCheck} title={m.approvals_empty_title()}>
      {m.approvals_empty_text()}
    </EmptyState>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const words = pageWords(m.approvals_pages());
  return <Pagination page={page} pages={pages} href={(number) => `?page=${number}`} words={words} />;
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.approvals_title() }) }];
