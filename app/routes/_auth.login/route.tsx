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
import { m } from "~/messages/compiled/messages";
import { waitSeconds } from "~/platform/attempt-delay";
import { readEnv } from "~/platform/env.server";
import { localPath } from "~/platform/http.server";
import { mergePreferences, preferencesCookie, readPreferences } from "~/platform/preferences.server";
import { deviceCookie, grantCookies } from "~/platform/session/session-cookies.server";
import { requireSignedOut } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { authenticate } from "./authenticate.server";
import { LogInForm } from "./log-in-form";
import { LogInNotice, OtherWays } from "./other-ways";
import type { SignInProblem } from "./sign-in-words";

/** What has brought somebody here. */
const noticeSchema = z.enum(["confirmed", "reset", "everywhere", "email"]).nullable().catch(null);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignedOut(request);
  const asked = new URL(request.url).searchParams;
  return {
    redirectTo: localPath(asked.get("redirectTo"), "/dashboard"),
    notice: noticeSchema.parse(asked.get("notice")),
    canRegister: readEnv().registration,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireSignedOut(request);
  const { signIn, reply, redirectTo, deviceId } = await authenticate(request);
  if (signIn?.outcome !== "signed-in") {
    const problem = problemOf(signIn);
    if (problem?.code !== "blocked") return data({ reply, problem }, { status: 400 });
    return data({ reply, problem }, { status: 429, headers: { "Retry-After": String(problem.seconds) } });
  }
  const headers = new Headers();
  for (const cookie of await grantCookies(signIn.grant)) headers.append("Set-Cookie", cookie);
  headers.append("Set-Cookie", await deviceCookie(deviceId, signIn.grant.claims.userId));
  const chosenHere = await readPreferences(request.headers.get("Cookie"));
  headers.append("Set-Cookie", await preferencesCookie(mergePreferences(chosenHere, signIn.preferences)));
  return redirect(localPath(redirectTo, "/dashboard"), { headers });
}

export default function LogIn() {
  const { redirectTo, notice, canRegister } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { locale, theme } = usePageContext();
  const problem = answer?.problem ?? null;
  return (
    <PublicShell preferences={{ locale, theme }}>
      <h1 className="text-2xl font-semibold tracking-tight">{m.auth_log_in_title()}</h1>
      {notice && !answer ? <LogInNotice notice={notice} /> : null}
      <LogInForm redirectTo={redirectTo} lastResult={answer?.reply} problem={problem} />
      <OtherWays canRegister={canRegister} isRefused={problem?.code === "refused"} />
    </PublicShell>
  );
}

function problemOf(signIn: Awaited<ReturnType<typeof authenticate>>["signIn"]): SignInProblem | null {
  if (signIn?.outcome === "refused") return { code: "refused" };
  if (signIn?.outcome !== "blocked") return null;
  return { code: "blocked", seconds: waitSeconds(signIn.until) };
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.auth_log_in_title() }) }];

// When to try again, for programs; what the action says would else stay inside.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
