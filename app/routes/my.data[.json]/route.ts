import { Readable } from "node:stream";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { recordExport } from "~/domain/activity/exports.commands.server";
import { personalDataPieces } from "~/domain/personal-data/personal-data.queries.server";
import { readDb, writeDb } from "~/platform/database.server";
import { download } from "~/platform/download.server";
import { requireViewer } from "~/platform/viewer.server";

/** An export is recorded, and reading records nothing: the file comes from the page's button. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "personal-data:export");
  return redirect("/my/data");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "personal-data:export");
  await recordExport(writeDb(), { viewer, what: "personal_data" });
  const pieces = personalDataPieces(readDb(), { userId: viewer.userId, now: new Date() });
  return download("my-data.json", "application/json; charset=utf-8", Readable.from(pieces));
}
