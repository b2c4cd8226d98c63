import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import Compass from "lucide-react/icons/compass";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { listLatestAchievements } from "~/domain/achievements/achievements.queries.server";
import { listDueAssessments } from "~/domain/assessment/assessment-due.queries.server";
import { dueState } from "~/domain/learning/due";
import { latelyDecided } from "~/domain/learning/enrolment-decision";
import { isLearning } from "~/domain/learning/enrolment-status";
import { latestCertificates } from "~/domain/learning/latest-certificates";
import { listMyLearning } from "~/domain/learning/learning.queries.server";
import { findLedStanding } from "~/domain/learning/led-learning.queries.server";
import { listRecommendations } from "~/domain/learning/recommendations.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { may, type Role } from "~/platform/permissions";
import { requireViewer } from "~/platform/viewer.server";
import { DueAssessments } from "./due-assessments";
import { LedPeople } from "./led-people";
import { LatestAchievements, LatestCertificates } from "./news";
import { NextSteps } from "./next-steps";
import { DecidedRequests, WaitingRequests } from "./own-requests";
import { Recommended } from "./recommended";

const certificatesShown = 3;
const achievementsShown = 3;
const achievementsShownMs = 30 * 86_400_000;
const recommendationsShown = 3;
const dueShown = 5;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "dashboard:view");
  const { userId, name, role } = viewer;
  const now = new Date();
  const leads = may(role, "learners:view-team") || may(role, "learners:view-taught");
  const [enrolments, recommendations, achievements, standing, due] = await Promise.all([
    listMyLearning(readDb(), userId),
    listRecommendations(readDb(), { userId, limit: recommendationsShown, now }),
    listLatestAchievements(readDb(), {
      userId,
      since: new Date(now.getTime() - achievementsShownMs),
      limit: achievementsShown,
    }),
    leads ? findLedStanding(readDb(), { viewer, now }) : null,
    listDueAssessments(readDb(), { userId, now }),
  ]);
  return {
    name,
    learning: enrolments
      .filter(({ status }) => isLearning(status))
      .map((each) => ({ ...each, due: dueState(each.dueAt, now) })),
    waiting: enrolments.filter(({ status }) => status === "pending"),
    decided: latelyDecided(enrolments, now),
    certificates: latestCertificates(enrolments).slice(0, certificatesShown),
    recommendations,
    achievements,
    due: { first: due.slice(0, dueShown), furtherCount: Math.max(0, due.length - dueShown) },
    led: may(role, "enrolment:decide") ? { of: ledOf(role), standing } : null,
  };
}

function ledOf(role: Role): "team" | "courses" | "all" {
  if (may(role, "learners:view-team")) return "team";
  return may(role, "learners:view-taught") ? "courses" : "all";
}

/** What the frame around every page has counted. */
type Waiting = Record<"waitingRequests" | "waitingAttempts", number | null>;

export default function Dashboard() {
  const { name, learning, led, ...news } = useLoaderData<typeof loader>();
  const frame = useRouteLoaderData<Waiting>("routes/_app");
  const { waiting, decided, certificates, recommendations, achievements, due } = news;
  return (
    <>
      <PageHeader title={m.dashboard_title({ name })} />
      <div className="space-y-8">
        {learning.length > 0 ? <NextSteps enrolments={learning} /> : <NothingToDo />}
        {due.first.length > 0 ? <DueAssessments {...due} /> : null}
        <div className="gap-6 *:mb-6 *:break-inside-avoid empty:hidden lg:columns-2">
          {led ? (
            <LedPeople
              {...led}
              requests={frame?.waitingRequests ?? 0}
              attempts={frame?.waitingAttempts ?? 0}
            />
          ) : null}
          {waiting.length > 0 ? <WaitingRequests requests={waiting} /> : null}
          {decided.length > 0 ? <DecidedRequests requests={decided} /> : null}
          {recommendations.length > 0 ? <Recommended courses={recommendations} /> : null}
          {achievements.length > 0 ? <LatestAchievements achievements={achievements} /> : null}
          {certificates.length > 0 ? <LatestCertificates certificates={certificates} /> : null}
        </div>
      </div>
    </>
  );
}

function NothingToDo() {
  return (
    <EmptyState
      icon={Compass}
      title={m.dashboard_empty_title()}
      action={
        <ButtonLink to="/courses" variant="primary">
          {m.dashboard_browse()}
        </ButtonLink>
      }
    >
      {m.dashboard_empty_text()}
    </EmptyState>
  );
}

export const meta: MetaFunction = () => [
  { title: m.general_page_title({ page: m.general_nav_dashboard() }) },
];
