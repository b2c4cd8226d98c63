import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { concerns } from "~/domain/notifications/notification-settings";
import { isNotificationName, notificationTypes } from "~/domain/notifications/notification-types";
import {
  findNotificationSettings,
  listNotifications,
  notificationsPerPage,
} from "~/domain/notifications/notifications.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import type { Role } from "~/platform/permissions";
import { locales } from "~/platform/preferences";
import { requestContext } from "~/platform/request-context.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerForm } from "./answer-form.server";
import { NotificationList, ReadAll } from "./notification-list";
import { SettingsForm } from "./settings-form";

const pageSchema = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) });

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId, role } = await requireViewer(request, "notification:manage-own");
  const { searchParams } = new URL(request.url);
  const { page } = pageSchema.parse(Object.fromEntries(searchParams));
  const [list, settings] = await Promise.all([
    listNotifications(readDb(), { userId, page, reader: readerOfThis() }),
    findNotificationSettings(readDb(), userId),
  ]);
  if (list.total === 0 && page > 1) throw redirect("/my/notifications");
  const isSaved = searchParams.has("saved");
  return {
    ...list,
    page,
    pages: Math.ceil(list.total / notificationsPerPage),
    settings,
    kinds: kindsFor(role),
    isSaved,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "notification:manage-own");
  const answer = await answerForm(await readForm(request), viewer, kindsFor(viewer.role));
  if (answer.outcome === "malformed") throw data(null, { status: 400 });
  if (answer.outcome === "not-found") throw data(null, { status: 404 });
  return redirect(answer.to);
}

function readerOfThis() {
  const { locale, timeZone } = requestContext();
  return { locale: locales.find((each) => each === locale) ?? "en", timeZone, now: new Date() };
}

function kindsFor(role: Role) {
  return Object.keys(notificationTypes)
    .filter(isNotificationName)
    .filter((type) => concerns(role, type));
}

export default function MyNotifications() {
  const { notifications, unread, page, pages, settings, kinds, isSaved } = useLoaderData<typeof loader>();
  const [searchParams] = useSearchParams();
  const hrefOf = (number: number) => {
    const params = new URLSearchParams(searchParams);
    params.delete("saved");
    params.set("page", String(number));
    return `?${params}`;
  };
  return (
    <>
      <PageHeader
        title={m.notifications_title()}
        lead={unread > 0 ? m.notifications_unread({ count: unread }) : m.notifications_all_read()}
        actions={unread > 0 ? <ReadAll /> : null}
      />
      <NotificationList notifications={notifications} />
      <div className="mt-6">
        <Pagination
          page={page}
          pages={pages}
          href={hrefOf}
          words={{
            label: m.notifications_pages(),
            previous: m.notifications_page_newer(),
            next: m.notifications_page_older(),
            page: (number) => m.notifications_page_number({ number }),
          }}
        />
      </div>
      <SettingsForm settings={settings} kinds={kinds} isSaved={isSaved} />
    </>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.notifications_title() }) }];
