import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { findOwnAccount, listOwnSessions } from "~/domain/people/account.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { deviceName } from "~/platform/device-name.server";
import { notFound, readForm } from "~/platform/http.server";
import { sessionExpiry } from "~/platform/session/session-lifetime";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { EmailCard } from "./email-card";
import { PasswordCard } from "./password-card";
import { answerSecurityForm } from "./security-forms.server";
import { SessionsCard } from "./sessions-card";

/** What has just been done. */
const noticeSchema = z
  .enum(["password", "email", "email-asked", "email-cancelled", "session"])
  .nullable()
  .catch(null);

/** Asks the primary: what somebody does about their security they see at once. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { userId, sessionId } = await requireViewer(request, "account:manage-own");
  const now = new Date();
  const [account, sessions] = await Promise.all([
    findOwnAccount(writeDb(), { userId, now }),
    listOwnSessions(writeDb(), userId),
  ]);
  if (!account) throw notFound();
  return {
    account,
    sessions: sessions
      .filter((session) => sessionExpiry(session) > now)
      .map(({ id, ip, userAgent, createdAt, lastRenewedAt }) => ({
        ...{ id, ip, createdAt, lastRenewedAt },
        isThis: id === sessionId,
        device: deviceName(userAgent),
      })),
    notice: noticeSchema.parse(new URL(request.url).searchParams.get("notice")),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "account:manage-own");
  const answer = await answerSecurityForm(viewer, await readForm(request));
  if ("done" in answer) return redirect(`/my/security?notice=${answer.done}`);
  if (answer.seconds === null) return data(answer, { status: 400 });
  return data(answer, { status: 429, headers: { "Retry-After": String(answer.seconds) } });
}

const notices = {
  password: m.account_notice_password,
  email: m.account_notice_email,
  "email-asked": m.account_notice_email_asked,
  "email-cancelled": m.account_notice_email_cancelled,
  session: m.account_notice_session,
};

export default function Security() {
  const { account, sessions, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={m.account_security_title()} lead={m.account_security_lead()} />
      {notice && !answer ? (
        <Callout meaning="done" role="status" className="mb-6 max-w-measure">
          <p>{notices[notice]()}</p>
        </Callout>
      ) : null}
      <div className="max-w-measure space-y-6">
        <SessionsCard sessions={sessions} />
        <PasswordCard account={account} answer={answer?.form === "change-password" ? answer : undefined} />
        <EmailCard account={account} answer={answer?.form === "change-email" ? answer : undefined} />
      </div>
    </>
  );
}

export const meta: MetaFunction = () => [
  { title: m.general_page_title({ page: m.account_security_title() }) },
];

// When to try again, for programs; what the action says would else stay inside.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
