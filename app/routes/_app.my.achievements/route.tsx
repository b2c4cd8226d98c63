import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Trophy from "lucide-react/icons/trophy";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import {
  countAchieved,
  listEarnedAchievements,
  listOpenAchievements,
} from "~/domain/achievements/achievements.queries.server";
import { nextAchievements } from "~/domain/achievements/next-achievements";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { EarnedList } from "./earned-list";
import { NextList } from "./next-list";

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "achievement:view-own");
  const [earned, open, counts] = await Promise.all([
    listEarnedAchievements(readDb(), userId),
    listOpenAchievements(readDb(), userId),
    countAchieved(readDb(), userId),
  ]);
  return { earned, next: nextAchievements(open, counts), points: counts.points };
}

export default function MyAchievements() {
  const { earned, next, points } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={m.achievements_title()} lead={m.achievements_lead()} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="order-2 space-y-3 lg:order-1">
          <h2 className="text-lg font-semibold">{m.achievements_earned()}</h2>
          {earned.length > 0 ? <EarnedList earned={earned} /> : <NothingYet />}
        </div>
        <div className="order-1 space-y-6 lg:order-2">
          <dl className="grid grid-cols-2 gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5">
            <Figure term={m.achievements_points_total()} value={points} />
            <Figure term={m.achievements_earned_total()} value={earned.length} />
          </dl>
          <NextList next={next} />
        </div>
      </div>
    </>
  );
}

function Figure({ term, value }: { term: string; value: number }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-sm text-ink-muted">{term}</dt>
      <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon={Trophy}
      title={m.achievements_empty_title()}
      action={<ButtonLink to="/courses">{m.dashboard_browse()}</ButtonLink>}
    >
      {m.achievements_empty_text()}
    </EmptyState>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.achievements_title() }) }];
