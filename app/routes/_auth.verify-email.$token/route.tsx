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
import { findLink } from "~/domain/people/account.queries.server";
import { agreeToEmailChange } from "~/domain/people/email-change.commands.server";
import { activateAccount } from "~/domain/people/registration.commands.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { requestContext } from "~/platform/request-context.server";
import { optionalViewer } from "~/platform/viewer.server";
import { Answered, AskAccount, AskChange } from "./link-screens";

/**
 * Shows what the link would do, and a button that does it: programs that open the links in mails to look at them use
 * nothing up. Asks the primary: the link may have been made a moment ago.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await optionalViewer(request);
  const link = await findLink(writeDb(), { token: params.token ?? "", now: new Date() });
  if (link?.purpose === "verify_email")
    return data({ asked: { for: "account" as const, email: link.email } }, { status: 200 });
  if (link && link.purpose !== "reset_password") {
    const { email, newEmail } = link;
    return data({ asked: { for: "change" as const, email, newEmail } }, { status: 200 });
  }
  return data({ asked: null }, { status: 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await optionalViewer(request);
  const facts = { token: params.token ?? "", now: new Date() };
  const link = await findLink(writeDb(), facts);
  if (link?.purpose === "verify_email") {
    const result = await activateAccount(writeDb(), { ...facts, ip: requestContext().ip });
    if (result.outcome === "activated") return redirect("/login?notice=confirmed");
    return data({ answered: result.outcome }, { status: 404 });
  }
  const result = await agreeToEmailChange(writeDb(), { ...facts, viewer });
  switch (result.outcome) {
    case "changed":
      return redirect(viewer?.userId === result.userId ? "/my/security?notice=email" : "/login?notice=email");
    case "agreed":
      return data({ answered: result.outcome }, { status: 200 });
    case "taken":
      return data({ answered: result.outcome }, { status: 409 });
    case "link-invalid":
      return data({ answered: result.outcome }, { status: 404 });
    default:
      return result satisfies never;
  }
}

// What was asked has been answered: it is not asked again.
export const shouldRevalidate = () => false;

export default function FollowLink() {
  const { asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { locale, theme } = usePageContext();
  return (
    <PublicShell preferences={{ locale, theme }}>
      {answer || !asked ? (
        <Answered outcome={answer?.answered ?? "link-invalid"} />
      ) : asked.for === "account" ? (
        <AskAccount email={asked.email} />
      ) : (
        <AskChange email={asked.email} newEmail={asked.newEmail} />
      )}
    </PublicShell>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const titles = { account: m.auth_confirm_title(), change: m.auth_change_title() };
  const page = loaded?.asked ? titles[loaded.asked.for] : m.auth_link_gone_title();
  return [{ title: m.general_page_title({ page }) }];
};
