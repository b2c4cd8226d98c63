import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MailRequestForm } from "~/components/mail-request-form";
import { MailSent } from "~/components/mail-sent";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { TextLink } from "~/components/ui/link";
import { mailRequestSchema } from "~/domain/people/account-forms";
import { requestPasswordReset } from "~/domain/people/password.commands.server";
import { m } from "~/messages/compiled/messages";
import { waitSeconds } from "~/platform/attempt-delay";
import { writeDb } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { requestContext } from "~/platform/request-context.server";
import { requireSignedOut } from "~/platform/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignedOut(request);
  return { isSent: new URL(request.url).searchParams.has("sent") };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireSignedOut(request);
  const submission = parseForm(await readForm(request), mailRequestSchema);
  if (submission.status !== "success")
    return data({ reply: submission.reply(), seconds: null }, { status: 400 });
  const asked = { ...submission.value, ip: requestContext().ip, now: new Date() };
  const result = await requestPasswordReset(writeDb(), asked);
  if (result.outcome === "mailed") return redirect("/forgot-password?sent");
  const seconds = waitSeconds(result.until);
  const headers = { "Retry-After": String(seconds) };
  return data({ reply: submission.reply(), seconds }, { status: 429, headers });
}

export default function ForgotPassword() {
  const { isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { locale, theme } = usePageContext();
  return (
    <PublicShell preferences={{ locale, theme }}>
      <h1 className="text-2xl font-semibold tracking-tight">{titleOf(isSent)}</h1>
      {isSent ? (
        <MailSent>{m.auth_check_mail_reset()}</MailSent>
      ) : (
        <p className="mt-2 text-ink-muted">{m.auth_forgot_lead()}</p>
      )}
      <MailRequestForm
        lastResult={answer?.reply}
        waitSeconds={answer?.seconds ?? null}
        validate={(formData) => parseForm(formData, mailRequestSchema)}
        button={isSent ? m.auth_resend_again() : m.auth_forgot_button()}
        main={!isSent}
      />
      <p className="mt-6 text-sm">
        <TextLink to="/login">{m.auth_back_to_log_in()}</TextLink>
      </p>
    </PublicShell>
  );
}

function titleOf(isSent: boolean): string {
  return isSent ? m.auth_check_mail_title() : m.auth_forgot_title();
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: titleOf(loaded?.isSent ?? false) }) },
];

// When to try again, for programs; what the action says would else stay inside.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
