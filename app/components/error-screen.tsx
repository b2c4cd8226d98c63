import { isRouteErrorResponse } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { ButtonAnchor } from "./ui/button";

const wordings = {
  0: [m.general_error_offline_title, m.general_error_offline_text],
  400: [m.general_error_request_title, m.general_error_request_text],
  401: [m.general_error_unauthorized_title, m.general_error_unauthorized_text],
  403: [m.general_error_forbidden_title, m.general_error_forbidden_text],
  404: [m.general_error_missing_title, m.general_error_missing_text],
  405: [m.general_error_method_title, m.general_error_method_text],
  409: [m.general_error_conflict_title, m.general_error_conflict_text],
  429: [m.general_error_limited_title, m.general_error_limited_text],
  500: [m.general_error_fault_title, m.general_error_fault_text],
  503: [m.general_error_busy_title, m.general_error_busy_text],
} as const;

function isWorded(status: number): status is keyof typeof wordings {
  return status in wordings;
}

/** The title and the advice for an HTTP status; a 4xx without its own reads as 404, any other as 500. */
export function errorWords(status: number) {
  const nearest = status >= 400 && status < 500 ? 404 : 500;
  const [title, text] = wordings[isWorded(status) ? status : nearest];
  return { title: title(), text: text() };
}

/**
 * The HTTP status that an error boundary was reached with; 0 when the server was not reached at all (a failed
 * `fetch` is a TypeError that has come before any answer).
 */
export function statusOfError(error: unknown): number {
  if (isRouteErrorResponse(error)) return error.status;
  const isOffline = typeof document !== "undefined" && error instanceof TypeError && isFailedFetch(error);
  return isOffline ? 0 : 500;
}

function isFailedFetch({ message }: TypeError): boolean {
  return /fetch|network|load failed/i.test(message);
}

export interface ErrorScreenProps {
  /** The HTTP status that the page answers with; 0: none, the server was not reached. */
  status: number;
  /** The request id, by which the log entry is found. */
  requestId?: string;
}

/** What went wrong and what to do now, for error boundaries; stands inside or outside a shell. */
export function ErrorScreen({ status, requestId }: ErrorScreenProps) {
  const { title, text } = errorWords(status);
  return (
    <div className="max-w-measure space-y-4 py-8">
      {status > 0 ? <p className="text-sm font-medium text-ink-muted">{status}</p> : null}
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p>{text}</p>
      {requestId ? (
        <p className="font-mono text-sm text-ink-muted">{m.general_error_reference({ id: requestId })}</p>
      ) : null}
      <p className="flex flex-wrap gap-2 pt-2">
        {status === 401 ? (
          <ButtonAnchor href="/login" variant="primary">
            {m.general_log_in()}
          </ButtonAnchor>
        ) : (
          <ButtonAnchor href="/" variant="primary">
            {m.general_error_home()}
          </ButtonAnchor>
        )}
        {status === 0 || status >= 500 ? (
          <ButtonAnchor href="">{m.general_error_retry()}</ButtonAnchor>
        ) : null}
      </p>
    </div>
  );
}
