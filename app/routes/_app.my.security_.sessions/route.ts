import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { logOutEverywhere, logOutSession } from "~/domain/people/own-sessions.commands.server";
import { writeDb } from "~/platform/database.server";
import { formValues } from "~/platform/http.server";
import { hasHeardOfEnd } from "~/platform/session/auth-watch.server";
import { clearedCookies } from "~/platform/session/session-cookies.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("log-out"), sessionId: z.uuid() }),
  z.object({ intent: z.literal("log-out-everywhere") }),
]);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "account:manage-own");
  return redirect("/my/security");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "account:manage-own");
  const form = formSchema.safeParse(await formValues(request));
  if (!form.success) throw data(null, { status: 400 });
  if (form.data.intent === "log-out") {
    const { sessionId } = form.data;
    // One that has ended already is what was wanted; one of somebody else's stays, and the answer does not tell.
    if (await logOutSession(writeDb(), { viewer, sessionId })) await hasHeardOfEnd(sessionId);
    return redirect("/my/security?notice=session");
  }
  await logOutEverywhere(writeDb(), viewer);
  await hasHeardOfEnd(viewer.sessionId);
  const headers = new Headers();
  for (const cookie of await clearedCookies()) headers.append("Set-Cookie", cookie);
  return redirect("/login?notice=everywhere", { headers });
}
