import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { writeDb } from "~/platform/database.server";
import { hasHeardOfEnd } from "~/platform/session/auth-watch.server";
import { clearedCookies } from "~/platform/session/session-cookies.server";
import { endSession } from "~/platform/session/sessions.store.server";
import { optionalViewer } from "~/platform/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await optionalViewer(request);
  return redirect("/");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await optionalViewer(request);
  if (viewer) {
    const { sessionId, userId } = viewer;
    await endSession(writeDb(), { sessionId, userId, reason: "logout" });
    await hasHeardOfEnd(sessionId);
  }
  const headers = new Headers();
  for (const cookie of await clearedCookies()) headers.append("Set-Cookie", cookie);
  return redirect("/login", { headers });
}
