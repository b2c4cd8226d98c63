import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { regradeQuestion } from "~/domain/assessment/regrade-question.commands.server";
import { findNewestVersion, previewRegrading } from "~/domain/assessment/regrading.queries.server";
import { isMarkedByHand } from "~/domain/questions/question-body";
import { findQuestion } from "~/domain/questions/questions.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formLists, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { RegradeForm } from "./regrade-form";

const paramsSchema = z.object({ questionId: z.uuid() });
const searchSchema = z.object({
  count: z.coerce.number().int().min(0).nullable().catch(null),
  left: z.literal("yes").nullable().catch(null),
});
const chosenSchema = z.array(z.uuid()).min(1).max(200);

/** Asks the primary: who regrades sees at once what has been. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { questionId } = paramsOrNotFound(paramsSchema, params);
  const question = await findQuestion(writeDb(), { viewer, questionId });
  const newest = question && (await findNewestVersion(writeDb(), questionId));
  if (!newest) throw notFound();
  const { searchParams } = new URL(request.url);
  return {
    question: { id: questionId, name: question.name, number: newest.number },
    isByHand: isMarkedByHand(newest.body.type),
    assessments: await previewRegrading(writeDb(), { viewer, questionId, newest }),
    done: searchSchema.parse({
      count: searchParams.get("count") ?? undefined,
      left: searchParams.get("left"),
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { questionId } = paramsOrNotFound(paramsSchema, params);
  const chosen = chosenSchema.safeParse((await formLists(request)).getAll("assessment"));
  if (!chosen.success) {
    if (!(await findQuestion(writeDb(), { viewer, questionId }))) throw notFound();
    return data({ isNothingChosen: true }, { status: 400 });
  }
  const asked = { viewer, questionId, lessonIds: chosen.data, now: new Date() };
  const regrading = await regradeQuestion(writeDb(), asked);
  if (regrading.outcome === "not-found") throw notFound();
  const left = regrading.isMoreLeft ? "&left=yes" : "";
  return redirect(`/teach/questions/${questionId}/regrade?count=${regrading.count}${left}`);
}

export default function Regrade() {
  const { question, isByHand, assessments, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = `/teach/questions/${question.id}`;
  const crumbs = [
    { to: "/teach/questions", label: m.questions_title() },
    { to: address, label: question.name },
    { label: m.regrade_title() },
  ];
  return (
    <div className="max-w-measure">
      <PageHeader
        title={m.regrade_title()}
        lead={isByHand ? undefined : m.regrade_lead({ number: question.number })}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <div className="space-y-6">
        {done.count !== null && !answer ? (
          <Callout meaning="done" role="status">
            <p>{m.regrade_done({ count: done.count })}</p>
            {done.left ? <p>{m.regrade_left()}</p> : null}
          </Callout>
        ) : null}
        {assessments.length > 0 ? (
          <RegradeForm assessments={assessments} isNothingChosen={answer?.isNothingChosen ?? false} />
        ) : (
          <p>{isByHand ? m.regrade_by_hand() : m.regrade_none()}</p>
        )}
        <ButtonLink to={address}>{m.regrade_back()}</ButtonLink>
      </div>
    </div>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.regrade_title() }) }];
