import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { gradingNotice } from "~/components/grading-notices";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { useFormKey } from "~/components/use-form-key";
import { scorePercent } from "~/domain/assessment/assessment-grade";
import { findGradedAttempt, findNeighbours } from "~/domain/assessment/grading.queries.server";
import { markingValues } from "~/domain/assessment/marking-form";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { AttemptFacts } from "./attempt-facts";
import { answerMarkingForm } from "./marking-answers.server";
import { MarkingForm } from "./marking-form";
import { markingView } from "./marking-view.server";
import { Neighbours } from "./neighbours";

const paramsSchema = z.object({ attemptId: z.uuid() });
const searchSchema = z.object({
  assessment: z.uuid().optional().catch(undefined),
  notice: z.enum(["graded", "marked"]).nullable().catch(null),
  /** The attempt that the notice is about, when it is another one. */
  of: z.uuid().nullable().catch(null),
});

function searchOf(request: Request) {
  return searchSchema.parse({
    notice: null,
    of: null,
    ...Object.fromEntries(new URL(request.url).searchParams),
  });
}

/** Asks the primary: who marks sees at once what they have given. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "assessment:grade");
  const { attemptId } = paramsOrNotFound(paramsSchema, params);
  const { assessment: lessonId, notice, of } = searchOf(request);
  const attempt = await findGradedAttempt(writeDb(), { viewer, attemptId });
  if (!attempt) throw notFound();
  const [{ marked, ...view }, neighbours, saved] = await Promise.all([
    markingView(writeDb(), attempt),
    findNeighbours(writeDb(), { viewer, attempt, lessonId }),
    of ? findGradedAttempt(writeDb(), { viewer, attemptId: of }) : null,
  ]);
  const { seed: _, revisionId: __, ...facts } = attempt;
  const score = attempt.points === null ? null : scorePercent(attempt.points, attempt.maxPoints);
  return {
    attempt: { ...facts, score },
    ...view,
    values: markingValues(marked),
    neighbours,
    lessonId: lessonId ?? null,
    notice,
    savedOf: saved?.learner ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "assessment:grade");
  const { attemptId } = paramsOrNotFound(paramsSchema, params);
  const { assessment: lessonId } = searchOf(request);
  const attempt = await findGradedAttempt(writeDb(), { viewer, attemptId });
  if (!attempt) throw notFound();
  const values = await formValues(request);
  const answer = await answerMarkingForm({ viewer, attemptId }, values);
  if (!("saved" in answer)) {
    const { status, ...reply } = answer;
    return data(reply, { status });
  }
  const { next } = await findNeighbours(writeDb(), { viewer, attempt, lessonId });
  const search = new URLSearchParams({ ...(lessonId ? { assessment: lessonId } : {}), notice: answer.saved });
  if (values.intent !== "save-next") return redirect(`/teach/grading/${attemptId}?${search}`);
  search.set("of", attemptId);
  return redirect(next ? `/teach/grading/${next}?${search}` : `/teach/grading?${search}`);
}

// A refusal means that somebody else has marked, perhaps: their marks are shown.
export const shouldRevalidate = () => true;

export default function MarkAttempt() {
  const { attempt, title, passingScore, questions, values, neighbours, lessonId, notice, savedOf } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const formKey = useFormKey(notice !== null && !answer);
  const crumbs = [{ to: "/teach/grading", label: m.grading_title() }, { label: attempt.learner }];
  return (
    <div className="max-w-measure">
      <PageHeader
        title={m.grading_of({ learner: attempt.learner })}
        lead={<span lang={attempt.language}>{title}</span>}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <div className="space-y-6">
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{gradingNotice(notice, savedOf)}</p>
          </Callout>
        ) : null}
        <Neighbours {...neighbours} lessonId={lessonId} />
        <AttemptFacts attempt={attempt} passingScore={passingScore} />
        <MarkingForm
          // Another attempt, or what has been saved of this one, begins a new form; a reply does not, nor its end.
          key={`${attempt.id}/${formKey}`}
          questions={questions}
          values={answer?.values ?? values}
          answer={answer ?? null}
          language={attempt.language}
          hasNext={neighbours.next !== null}
        />
      </div>
    </div>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.grading_of({ learner: loaded.attempt.learner }) : m.general_error_missing_title(),
    }),
  },
];
