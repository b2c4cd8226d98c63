import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { PageHeader } from "~/components/ui/page-header";
import { findOwnAttempt } from "~/domain/assessment/attempts.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { EndedAttempt } from "./ended-attempt";
import { endedAttemptView } from "./ended-attempt.server";
import { OpenAttempt } from "./open-attempt";
import { openAttemptView } from "./open-attempt.server";
import { answerAttemptForm } from "./sent-answers.server";

const paramsSchema = z.object({
  code: courseCodeSchema,
  assessmentId: z.uuid(),
  attemptId: z.uuid(),
});

/** Asks the primary: what has just been answered stands there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "assessment:take");
  const own = await findOwn(userId, params);
  const now = new Date();
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("page");
  const { attempt, assessment } = own;
  const view =
    attempt.status === "in_progress"
      ? await openAttemptView(writeDb(), own, { asked, now })
      : await endedAttemptView(writeDb(), own, now);
  return {
    course: { code: attempt.code, title: attempt.courseTitle, language: attempt.language },
    assessment: { id: attempt.lessonId, title: assessment.title },
    attempt: { id: attempt.id, number: attempt.number },
    isLate: searchParams.has("late"),
    view,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "assessment:take");
  const own = await findOwn(viewer.userId, params);
  const answer = await answerAttemptForm(viewer, own, request);
  if ("goTo" in answer) return redirect(`${addressOf(own.attempt)}${answer.goTo}`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

async function findOwn(userId: string, params: ActionFunctionArgs["params"]) {
  const { code, assessmentId: lessonId, attemptId } = paramsOrNotFound(paramsSchema, params);
  const own = await findOwnAttempt(writeDb(), { userId, code, lessonId, attemptId });
  if (!own) throw notFound();
  return own;
}

function addressOf({ code, lessonId, id }: { code: string; lessonId: string; id: string }): string {
  return `/learn/${code}/assessments/${lessonId}/attempts/${id}`;
}

export default function Attempt() {
  const { course, assessment, attempt, isLate, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const home = `/learn/${course.code}/assessments/${assessment.id}`;
  const name = m.assessment_attempt_number({ number: attempt.number });
  const crumbs = [
    { to: `/courses/${course.code}`, label: course.title },
    { to: home, label: assessment.title },
    { label: name },
  ];
  return (
    <div className="max-w-measure">
      <PageHeader
        title={<span lang={course.language}>{assessment.title}</span>}
        lead={name}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      {view.state === "open" ? (
        <OpenAttempt
          // Another page is another form.
          key={view.page}
          view={view}
          answer={answer ?? null}
          address={`${home}/attempts/${attempt.id}`}
          language={course.language}
        />
      ) : (
        <EndedAttempt view={view} isLate={isLate} home={home} language={course.language} />
      )}
    </div>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: loaded?.assessment.title ?? m.general_error_missing_title() }) },
];
