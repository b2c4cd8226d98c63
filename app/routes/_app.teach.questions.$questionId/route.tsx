import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";
import { formValues, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { ChooseType } from "./choose-type";
import { EditedQuestion } from "./edited-question";
import { editedQuestion, newQuestion } from "./edited-question.server";
import { NewQuestion } from "./new-question";
import { answerPost } from "./post-answers.server";
import { noticeWords } from "./question-notices";

const paramsSchema = z.object({ questionId: z.union([z.literal("new"), z.uuid()]) });
const noticeSchema = z.enum(["created", "saved", "new-version", "state"]).nullable().catch(null);

/** Asks the primary: authors see at once what they change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { questionId } = paramsOrNotFound(paramsSchema, params);
  const { searchParams } = new URL(request.url);
  const notice = noticeSchema.parse(searchParams.get("notice"));
  const page =
    questionId === "new" ? await newQuestion(viewer, searchParams) : await editedQuestion(viewer, questionId);
  return { page, notice };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { questionId } = paramsOrNotFound(paramsSchema, params);
  const values = await formValues(request);
  const answer = await answerPost({ viewer, questionId: questionId === "new" ? null : questionId }, values);
  if ("saved" in answer) return redirect(`/teach/questions/${answer.saved}?notice=${answer.notice}#outcome`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

export default function QuestionEditor() {
  const { page, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const title = page.kind === "new" ? m.questions_new() : page.question.name;
  const crumbs = [{ to: "/teach/questions", label: m.questions_title() }, { label: title }];
  return (
    <div className="max-w-measure">
      <PageHeader title={title} trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />} />
      {notice && !answer ? (
        <Callout id="outcome" meaning="done" role="status" className="mb-6">
          <p>{noticeWords[notice]()}</p>
        </Callout>
      ) : null}
      {page.kind === "edited" ? <EditedQuestion page={page} answer={answer} notice={notice} /> : null}
      {page.kind === "new" && page.type && page.values ? (
        <NewQuestion {...page} type={page.type} values={page.values} answer={answer} />
      ) : null}
      {page.kind === "new" && !page.type ? <ChooseType {...page} /> : null}
    </div>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: titleOf(loaded?.page) }) },
];

function titleOf(page: Awaited<ReturnType<typeof loader>>["page"] | undefined): string {
  if (!page) return m.general_error_missing_title();
  return page.kind === "new" ? m.questions_new() : page.question.name;
}
