import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type Activity, eachActivity } from "~/domain/activity/activity.queries.server";
import { activityFilterSchema } from "~/domain/activity/activity-filter";
import { activityActor, activityLabel, activitySubject } from "~/domain/activity/activity-words";
import { recordExport } from "~/domain/activity/exports.commands.server";
import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";
import { csvDownload } from "~/platform/csv.server";
import { readDb, writeDb } from "~/platform/database.server";
import { formValues } from "~/platform/http.server";
import { requestContext } from "~/platform/request-context.server";
import { requireViewer } from "~/platform/viewer.server";

/** An export is recorded, and reading records nothing: the file comes from the page's button. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "activity:view-own");
  return redirect("/my/activity");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "activity:view-own");
  const filter = activityFilterSchema.parse(await formValues(request));
  await recordExport(writeDb(), { viewer, what: "activity" });
  const { timeZone } = requestContext();
  const activities = eachActivity(readDb(), { userId: viewer.userId, timeZone, filter });
  const columns = [
    { key: "when", header: m.activity_column_when() },
    { key: "what", header: m.activity_column_what() },
    { key: "about", header: m.activity_column_about() },
    { key: "by", header: m.activity_column_by() },
    { key: "ip", header: m.activity_column_ip() },
    { key: "type", header: m.activity_column_type() },
  ];
  return csvDownload("activity.csv", columns, rowsOf(activities, viewer.userId));
}

async function* rowsOf(activities: AsyncIterable<Activity>, userId: string) {
  const locale = getLocale();
  for await (const each of activities) {
    yield {
      when: each.occurredAt,
      what: activityLabel(each.type, { locale }),
      about: activitySubject(each, { locale }),
      by: activityActor(each, userId, { locale }),
      ip: each.ip,
      type: each.type,
    };
  }
}
