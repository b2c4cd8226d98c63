import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTabs } from "~/components/assessment-tabs";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { Callout } from "~/components/ui/callout";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { formValues, paramsOrNotFound } from "~/platform/http.server";
import { requestContext } from "~/platform/request-context.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerExceptionForm } from "./exception-answers.server";
import { ExceptionForm } from "./exception-form";
import { ExceptionList } from "./exception-list";
import { FindLearner } from "./find-learner";
import { shownExceptions } from "./shown-exceptions.server";

const paramsSchema = z.object({
  code: courseCodeSchema,
  assessmentId: z.uuid(),
});
const askedSchema = z.object({
  /** Empty: nobody is looked for. */
  q: z.string().trim().max(100).catch(""),
  /** Whose exception the form is for. */
  learner: z.uuid().nullable().catch(null),
  notice: z.enum(["saved", "removed"]).nullable().catch(null),
});

/** Asks the primary: what a trainer changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const { searchParams } = new URL(request.url);
  const { notice, ...asked } = askedSchema.parse({
    ...{ q: "", learner: null, notice: null },
    ...Object.fromEntries(searchParams),
  });
  const { timeZone } = requestContext();
  return { ...(await shownExceptions({ viewer, code, lessonId }, asked, timeZone)), timeZone, notice };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const { timeZone } = requestContext();
  const answer = await answerExceptionForm({ viewer, code, lessonId }, await formValues(request), timeZone);
  if ("done" in answer)
    return redirect(`/teach/courses/${code}/assessments/${lessonId}/exceptions?notice=${answer.done}`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

// A refusal means that somebody else has saved, perhaps: what they said is shown beside one's own.
export const shouldRevalidate = () => true;

const notices = { saved: m.exceptions_notice_saved, removed: m.exceptions_notice_removed };

export default function Exceptions() {
  const { course, assessment, exceptions, edited, found, q, timeZone, notice } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = `/teach/courses/${course.code}/assessments/${assessment.id}/exceptions`;
  return (
    <OutlineEditorFrame course={course} title={assessment.title} isSaved={false}>
      <AssessmentTabs code={course.code} assessmentId={assessment.id} current="exceptions" />
      <div className="space-y-6">
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{notices[notice]()}</p>
          </Callout>
        ) : null}
        {answer?.problem === "removal" ? (
          <Callout meaning="overdue" role="alert">
            <p>{m.exceptions_removal_conflict()}</p>
          </Callout>
        ) : null}
        {edited ? (
          <ExceptionForm
            key={edited.userId}
            edited={edited}
            assessment={assessment}
            answer={answer?.problem === "removal" ? null : (answer ?? null)}
            timeZone={timeZone}
            back={address}
          />
        ) : (
          <FindLearner q={q} found={found} address={address} />
        )}
        <ExceptionList exceptions={exceptions} address={address} />
      </div>
    </OutlineEditorFrame>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded
        ? m.exceptions_title_of({ title: loaded.assessment.title })
        : m.general_error_missing_title(),
    }),
  },
];
