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
import { resendVerification } from "~/domain/people/registration.commands.server";
import { m } from "~/messages/compiled/messages";
import { waitSeconds } from "~/platform/attempt-delay";
import { writeDb } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { requestContext } from "~/platform/request-context.server";
import { requireSignedOut } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

/** Which form leads here, when one has been sent. */
const sentSchema = z.enum(["registration", "again"]).nullable().catch(null);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignedOut(request);
  return { sent: sentSchema.parse(new URL(request.url).searchParams.get("sent")) };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireSignedOut(request);
  const submission = parseForm(await readForm(request), mailRequestSchema);
  if (submission.status !== "success")
    return data({ reply: submission.reply(), seconds: null }, { status: 400 });
  const asked = { ...submission.value, ip: requestContext().ip, now: new Date() };
  const result = await resendVerification(writeDb(), asked);
  if (result.outcome === "mailed") return redirect("/verify-email?sent=again");
  const seconds = waitSeconds(result.until);
  const headers = { "Retry-After": String(seconds) };
  return data({ reply: submission.reply(), seconds }, { status: 429, headers });
}

export default function VerifyEmail() {
  const { sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { locale, theme } = usePageContext();
  return (
    <PublicShell preferences={{ locale, theme }}>
      <h1 className="text-2xl font-semibold tracking-tight">{titleOf(sent)}</h1>
      {sent ? (
        <MailSent>
          {sent === "registration" ? m.auth_check_mail_register() : m.auth_check_mail_resend()}
        </MailSent>
      ) : (
        <p className="mt-2 text-ink-muted">{m.auth_resend_lead()}</p>
      )}
      <MailRequestForm
        lastResult={answer?.reply}
        waitSeconds={answer?.seconds ?? null}
        validate={(formData) => parseForm(formData, mailRequestSchema)}
        button={sent ? m.auth_resend_again() : m.auth_resend_button()}
        main={!sent}
      />
      <p className="mt-6 text-sm text-ink-muted">
        {m.auth_have_account()} <TextLink to="/login">{m.general_log_in()}</TextLink>
      </p>
    </PublicShell>
  );
}

function titleOf(sent: string | null): string {
  return sent ? m.auth_check_mail_title() : m.auth_resend_title();
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: titleOf(loaded?.sent ?? null) }) },
];

// When to try again, for programs; what the action says would else stay inside.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
