import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Compass from "lucide-react/icons/compass";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { listMyCertificates } from "~/domain/certificates/certificates.queries.server";
import { latelyDecided } from "~/domain/learning/enrolment-decision";
import { isLearning } from "~/domain/learning/enrolment-status";
import { listMyLearning } from "~/domain/learning/learning.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { LatestCertificates } from "./news";
import { NextSteps } from "./next-steps";
import { DecidedRequests, WaitingRequests } from "./own-requests";

const certificatesShown = 3;

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId, name } = await requireViewer(request, "dashboard:view");
  const [enrolments, certificates] = await Promise.all([
    listMyLearning(readDb(), userId),
    listMyCertificates(readDb(), userId),
  ]);
  return {
    name,
    learning: enrolments.filter(({ status }) => isLearning(status)),
    waiting: enrolments.filter(({ status }) => status === "pending"),
    decided: latelyDecided(enrolments, new Date()),
    certificates: certificates.slice(0, certificatesShown),
  };
}

export default function Dashboard() {
  const { name, learning, waiting, decided, certificates } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={m.dashboard_title({ name })} />
      <div className="space-y-8">
        {learning.length > 0 ? <NextSteps enrolments={learning} /> : <NothingToDo />}
        <div className="grid gap-6 empty:hidden lg:grid-cols-2">
          {waiting.length > 0 ? <WaitingRequests requests={waiting} /> : null}
          {decided.length > 0 ? <DecidedRequests requests={decided} /> : null}
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
