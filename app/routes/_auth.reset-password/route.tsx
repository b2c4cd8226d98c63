import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { ButtonLink } from "~/components/ui/button";
import { findLink } from "~/domain/people/account.queries.server";
import { passwordResetSchema } from "~/domain/people/account-forms";
import { resetPassword } from "~/domain/people/password.commands.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { requestContext } from "~/platform/request-context.server";
import { clearedCookies } from "~/platform/session/session-cookies.server";
import { optionalViewer } from "~/platform/viewer.server";
import { ResetForm } from "./reset-form";

/** Asks the primary: the link may have been made a moment ago. */
export async function loader({ request }: LoaderFunctionArgs) {
  await optionalViewer(request);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const link = await findLink(writeDb(), { token, now: new Date() });
  const works = link?.purpose === "reset_password";
  return data({ token, works }, { status: works ? 200 : 404 });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await optionalViewer(request);
  const submission = parseForm(await readForm(request), passwordResetSchema);
  const reply = (fieldErrors?: Record<string, string[]>) =>
    submission.reply({ hideFields: ["password"], ...(fieldErrors ? { fieldErrors } : {}) });
  if (submission.status !== "success") return data({ reply: reply(), works: true }, { status: 400 });
  const facts = { ...submission.value, ip: requestContext().ip, now: new Date() };
  const result = await resetPassword(writeDb(), facts);
  switch (result.outcome) {
    case "changed": {
      const headers = new Headers();
      // Another person's session, in whose browser the link was opened, goes on.
      if (!viewer || viewer.userId === result.userId)
        for (const cookie of await clearedCookies()) headers.append("Set-Cookie", cookie);
      return redirect("/login?notice=reset", { headers });
    }
    case "password-common":
      return data({ reply: reply({ password: ["password-common"] }), works: true }, { status: 400 });
    case "link-invalid":
      return data({ reply: reply(), works: false }, { status: 404 });
    default:
      return result satisfies never;
  }
}

export default function ResetPassword() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { locale, theme } = usePageContext();
  const works = answer?.works ?? loaded.works;
  return (
    <PublicShell preferences={{ locale, theme }}>
      <h1 className="text-2xl font-semibold tracking-tight">{titleOf(works)}</h1>
      <p className="mt-2 text-ink-muted">{works ? m.auth_reset_lead() : m.auth_reset_gone_text()}</p>
      {works ? (
        <ResetForm token={loaded.token} lastResult={answer?.reply} />
      ) : (
        <p className="mt-6">
          <ButtonLink to="/forgot-password" variant="primary">
            {m.auth_reset_gone_link()}
          </ButtonLink>
        </p>
      )}
    </PublicShell>
  );
}

function titleOf(works: boolean): string {
  return works ? m.auth_reset_title() : m.auth_link_gone_title();
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: titleOf(loaded?.works ?? true) }) },
];
