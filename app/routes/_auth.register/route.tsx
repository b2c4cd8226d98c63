import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { TextLink } from "~/components/ui/link";
import { registrationSchema } from "~/domain/people/account-forms";
import { register } from "~/domain/people/registration.commands.server";
import { m } from "~/messages/compiled/messages";
import { waitSeconds } from "~/platform/attempt-delay";
import { writeDb } from "~/platform/database.server";
import { readEnv } from "~/platform/env.server";
import { forbidden, readForm } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { requestContext } from "~/platform/request-context.server";
import { requireSignedOut } from "~/platform/viewer.server";
import { RegistrationForm } from "./registration-form";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignedOut(request);
  return { isOpen: readEnv().registration };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireSignedOut(request);
  if (!readEnv().registration) throw forbidden();
  const submission = parseForm(await readForm(request), registrationSchema);
  const reply = (fieldErrors?: Record<string, string[]>) =>
    submission.reply({ hideFields: ["password"], ...(fieldErrors ? { fieldErrors } : {}) });
  if (submission.status !== "success") return data({ reply: reply(), seconds: null }, { status: 400 });
  const facts = { ...submission.value, ip: requestContext().ip, now: new Date() };
  const result = await register(writeDb(), facts);
  switch (result.outcome) {
    case "mailed":
      return redirect("/verify-email?sent=registration");
    case "password-common":
      return data({ reply: reply({ password: ["password-common"] }), seconds: null }, { status: 400 });
    case "blocked": {
      const seconds = waitSeconds(result.until);
      const headers = { "Retry-After": String(seconds) };
      return data({ reply: reply(), seconds }, { status: 429, headers });
    }
    default:
      return result satisfies never;
  }
}

export default function Register() {
  const { isOpen } = useLoaderData<typeof loader>();
  const { locale, theme } = usePageContext();
  return (
    <PublicShell preferences={{ locale, theme }}>
      <h1 className="text-2xl font-semibold tracking-tight">{titleOf(isOpen)}</h1>
      {isOpen ? <OpenRegistration /> : <p className="mt-2 text-ink-muted">{m.auth_register_closed_text()}</p>}
      <p className="mt-6 text-sm text-ink-muted">
        {m.auth_have_account()} <TextLink to="/login">{m.general_log_in()}</TextLink>
      </p>
    </PublicShell>
  );
}

function OpenRegistration() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <p className="mt-2 text-ink-muted">{m.auth_register_lead()}</p>
      <RegistrationForm lastResult={answer?.reply} waitSeconds={answer?.seconds ?? null} />
    </>
  );
}

function titleOf(isOpen: boolean): string {
  return isOpen ? m.auth_register_title() : m.auth_register_closed_title();
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: titleOf(loaded?.isOpen ?? true) }) },
];

// When to try again, for programs; what the action says would else stay inside.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
