import { Form, Link } from "@remix-run/react";
import { FormTextarea } from "~/components/form-field";
import { Moment } from "~/components/moment";
import { SubmitButton } from "~/components/submit-button";
import { Avatar } from "~/components/ui/avatar";
import { tickClass } from "~/components/ui/checkbox";
import type { DecisionProblem } from "~/domain/learning/decision-form";
import { m } from "~/messages/compiled/messages";
import { chosenFormId } from "./decide-chosen";
import { reasonErrors } from "./decision-words";

export interface WaitingRequest {
  id: string;
  learner: string;
  position: string | null;
  department: string | null;
  code: string;
  title: string;
  language: string;
  state: "draft" | "published" | "archived";
  maxParticipants: number | null;
  seatsTaken: number;
  askedAt: string | Date;
}

export interface RequestCardProps {
  request: WaitingRequest;
  /** Ticked when the form came back; null: there is no other to decide about together. */
  ticked: boolean | null;
  /** What was wrong with this request's own form. */
  problem: DecisionProblem | null;
  typedReason: string;
}

/** The id of the reason's field in a request's own form. */
export function reasonIdOf(requestId: string): string {
  return `reason-${requestId}`;
}

/** Who asks for what since when, and the two answers; its tick belongs to the form for several below the list. */
export function RequestCard({ request, ticked, problem, typedReason }: RequestCardProps) {
  const { id, learner, position, department, title } = request;
  return (
    <li className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <div className="flex items-start gap-3">
        {ticked === null ? null : (
          <input
            type="checkbox"
            form={chosenFormId}
            name="request"
            value={id}
            defaultChecked={ticked}
            aria-label={m.approvals_choose({ learner, course: title })}
            className={`${tickClass} mt-2`}
          />
        )}
        <Avatar name={learner} />
        <div className="min-w-0 flex-1 space-y-3">
          <div id={`request-${id}`}>
            <h2 className="font-semibold">{learner}</h2>
            <p className="text-sm text-ink-muted">{[position, department].filter(Boolean).join(" · ")}</p>
            <Wish request={request} />
          </div>
          <Answers request={request} problem={problem} typedReason={typedReason} />
        </div>
      </div>
    </li>
  );
}

function Wish({ request }: { request: WaitingRequest }) {
  const { code, title, language, askedAt, state } = request;
  return (
    <>
      <p className="mt-2">
        <Link
          to={`/courses/${code}`}
          lang={language}
          className="font-medium text-accent-ink underline underline-offset-3"
        >
          {title}
        </Link>{" "}
        <span className="text-sm text-ink-muted">{code}</span>
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
        <span>
          {m.approvals_asked()} <Moment value={askedAt} />
        </span>
        <span>{state === "published" ? seatsWords(request) : m.approvals_closed()}</span>
      </p>
    </>
  );
}

function seatsWords({ maxParticipants: count, seatsTaken }: WaitingRequest): string {
  if (count === null) return m.approvals_seats_unlimited();
  const left = Math.max(0, count - seatsTaken);
  return left > 0 ? m.approvals_seats_free({ count, left }) : m.approvals_seats_none({ count });
}

function Answers({ request, problem, typedReason }: Omit<RequestCardProps, "ticked">) {
  const { id, state } = request;
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      {state === "published" ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="approve" />
          <SubmitButton {...buttonOf(id)} variant="plain">
            {m.approvals_approve()}
          </SubmitButton>
        </Form>
      ) : null}
      <details open={problem !== null} className="text-sm open:basis-full">
        <summary className="inline-flex min-h-10 items-center rounded-sm px-1 text-ink-muted underline underline-offset-3 hover:text-ink">
          {m.approvals_decline_ask()}
        </summary>
        <Declining id={id} problem={problem} typedReason={typedReason} />
      </details>
    </div>
  );
}

/** The buttons of all requests have the same words: the request beside them says which is which. */
function buttonOf(id: string) {
  return { name: "request", value: id, "aria-describedby": `request-${id}` };
}

function Declining({
  id,
  problem,
  typedReason,
}: {
  id: string;
  problem: DecisionProblem | null;
  typedReason: string;
}) {
  return (
    <Form
      method="post"
      preventScrollReset
      className="mt-2 max-w-form space-y-3 rounded border border-line bg-sunken p-3"
    >
      <input type="hidden" name="intent" value="decline" />
      <FormTextarea
        id={reasonIdOf(id)}
        name="reason"
        label={m.approvals_reason()}
        hint={m.approvals_reason_hint()}
        errors={reasonErrors(problem)}
        defaultValue={typedReason}
        maxLength={1_000}
        rows={2}
      />
      <SubmitButton {...buttonOf(id)} variant="danger">
        {m.approvals_decline()}
      </SubmitButton>
    </Form>
  );
}
