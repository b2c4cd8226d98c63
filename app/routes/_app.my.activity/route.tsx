import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import History from "lucide-react/icons/history";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { listActivity } from "~/domain/activity/activity.queries.server";
import {
  activitiesPerPage,
  activityCursorSchema,
  activityFilterSchema,
  cursorText,
} from "~/domain/activity/activity-filter";
import {
  activityActor,
  activityLabel,
  activitySubject,
  knownActivityTypes,
} from "~/domain/activity/activity-words";
import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";
import { readDb } from "~/platform/database.server";
import { requestContext } from "~/platform/request-context.server";
import { requireViewer } from "~/platform/viewer.server";
import { ActivityFilters } from "./activity-filters";
import { ActivityTable } from "./activity-table";
import { ExportForm } from "./export-form";

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "activity:view-own");
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const filter = activityFilterSchema.parse(params);
  const before = activityCursorSchema.safeParse(params.before ?? "").data ?? null;
  const { timeZone } = requestContext();
  // One more than is shown tells whether there is another page.
  const limit = activitiesPerPage + 1;
  const found = await listActivity(readDb(), { userId, timeZone, filter, before, limit });
  const shown = found.slice(0, activitiesPerPage);
  const locale = getLocale();
  const last = found.length > activitiesPerPage ? shown.at(-1) : undefined;
  return {
    filter,
    isFirst: before === null,
    older: last ? cursorText(last.cursor) : null,
    types: knownActivityTypes.map((type) => ({ value: type, label: activityLabel(type, { locale }) })),
    // Worded here, so that the browser needs none of the words.
    activities: shown.map((each) => ({
      id: each.id,
      occurredAt: each.occurredAt,
      label: activityLabel(each.type, { locale }),
      subject: activitySubject(each, { locale }),
      by: activityActor(each, userId, { locale }),
      ip: each.ip,
    })),
  };
}

export default function MyActivity() {
  const { filter, types, activities } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={m.activity_title()}
        lead={m.activity_lead()}
        actions={<ExportForm filter={filter} />}
      />
      <ActivityFilters filter={filter} types={types} />
      {activities.length > 0 ? (
        <ActivityTable activities={activities} />
      ) : (
        <EmptyState
          icon={History}
          title={m.activity_empty_title()}
          action={<ButtonLink to="/my/activity">{m.activity_show_all()}</ButtonLink>}
        >
          {m.activity_empty_text()}
        </EmptyState>
      )}
      <Pages />
    </>
  );
}

function Pages() {
  const { isFirst, older } = useLoaderData<typeof loader>();
  const [searchParams] = useSearchParams();
  const hrefOf = (before: string | null) => {
    const params = new URLSearchParams(searchParams);
    params.delete("before");
    if (before) params.set("before", before);
    return `?${params}`;
  };
  if (isFirst && older === null) return null;
  return (
    <nav aria-label={m.activity_pages()} className="mt-6 flex justify-between gap-3">
      {isFirst ? <span /> : <ButtonLink to={hrefOf(null)}>{m.activity_newest()}</ButtonLink>}
      {older ? <ButtonLink to={hrefOf(older)}>{m.activity_older()}</ButtonLink> : null}
    </nav>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.activity_title() }) }];
