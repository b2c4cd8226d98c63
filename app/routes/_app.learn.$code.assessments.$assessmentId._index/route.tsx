import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentFacts } from "~/components/assessment-facts";
import { numberWords } from "~/components/figure-words";
import { LessonNeighbours } from "~/components/lesson-neighbours";
import { LessonText } from "~/components/lesson-text";
import { usePageContext } from "~/components/page-context";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { startAttempt } from "~/domain/assessment/attempt.commands.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { readDb, writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { assessmentView } from "./assessment-view.server";
import { OwnAttempts } from "./own-attempts";
import { refusalWords, StartAttempt } from "./start-attempt";

const paramsSchema = z.object({
  code: courseCodeSchema,
  assessmentId: z.uuid(),
});
const intentSchema = z.object({ intent: z.literal("start") });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "assessment:take");
  const { code, assessmentId } = paramsOrNotFound(paramsSchema, params);
  return assessmentView(readDb(), { userId, code, lessonId: assessmentId }, new Date());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "assessment:take");
  const { code, assessmentId } = paramsOrNotFound(paramsSchema, params);
  const form = intentSchema.safeParse(await formValues(request));
  if (!form.success) return data({ refusal: null }, { status: 400 });
  const starting = await startAttempt(writeDb(), { viewer, code, lessonId: assessmentId, now: new Date() });
  switch (starting.outcome) {
    case "started":
    case "resumed":
      return redirect(`/learn/${code}/assessments/${assessmentId}/attempts/${starting.attemptId}`);
    case "refused":
      return data({ refusal: starting.refusal }, { status: 409 });
    case "not-learning":
      return redirect(`/courses/${code}?notice=ended`);
    case "not-found":
      throw notFound();
    default:
      return starting satisfies never;
  }
}

export default function Assessment() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const context = usePageContext();
  const { course, title, instructions, facts, passed } = view;
  const address = `/learn/${course.code}/assessments/${view.lessonId}`;
  return (
    <div className="max-w-measure space-y-6">
      <PageHeader
        title={<span lang={course.language}>{title}</span>}
        trail={
          <Breadcrumb
            label={m.catalog_breadcrumb()}
            crumbs={[{ to: `/courses/${course.code}`, label: course.title }, { label: title }]}
          />
        }
      />
      {answer ? (
        <Callout meaning="overdue" role="alert">
          <p>{answer.refusal ? refusalWords(answer.refusal, context) : m.learning_problem_unknown()}</p>
        </Callout>
      ) : null}
      <Passing passed={passed} isDone={view.isDone} needed={facts.passingScore} />
      {instructions ? <LessonText html={instructions} language={course.language} /> : null}
      <AssessmentFacts facts={facts} />
      <StartAttempt
        address={address}
        open={view.open}
        refusal={view.refusal}
        timeLimited={facts.timeLimitMinutes !== null}
        isGone={view.isGone}
      />
      <OwnAttempts attempts={view.attempts} address={address} />
      <LessonNeighbours base={`/learn/${course.code}`} {...view.around} />
    </div>
  );
}

function Passing({
  passed,
  isDone,
  needed,
}: {
  passed: { score: number; isEnough: boolean } | null;
  /** It has been passed at some time, which stays. */
  isDone: boolean;
  needed: number;
}) {
  if (!passed) return null;
  const { score, isEnough } = passed;
  const words = { value: numberWords(score), needed: numberWords(needed) };
  return (
    <Callout meaning={isEnough ? "done" : "soon"}>
      <p>{isEnough ? m.assessment_passed(words) : m.assessment_not_passed(words)}</p>
      {isDone && !isEnough ? <p>{m.assessment_passed_before()}</p> : null}
    </Callout>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: loaded?.title ?? m.general_error_missing_title() }) },
];
