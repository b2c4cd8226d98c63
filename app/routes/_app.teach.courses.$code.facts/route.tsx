import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { useFormKey } from "~/components/use-form-key";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { findCourseFacts, listFactChoices } from "~/domain/authoring/course-facts.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerFactsForm } from "./facts-answers.server";
import { FactsForm } from "./facts-form";

const paramsSchema = z.object({ code: courseCodeSchema });
const noticeSchema = z.enum(["saved", "duplicated"]).nullable().catch(null);

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { id: courseId, title, language, state } = course;
  const [stored, choices] = await Promise.all([
    findCourseFacts(writeDb(), courseId),
    listFactChoices(writeDb(), { viewer, courseId }),
  ]);
  const { publishedRevisionId, version, ...facts } = stored;
  return {
    course: { code, title, language, state },
    facts,
    version,
    codeFixed: publishedRevisionId !== null,
    choices,
    notice: noticeSchema.parse(new URL(request.url).searchParams.get("notice")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const answer = await answerFactsForm({ viewer, code }, request);
  if ("goTo" in answer) return redirect(answer.goTo);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

// A refusal means that somebody else has saved, perhaps: their texts are shown beside one's own.
export const shouldRevalidate = () => true;

const notices = { saved: m.authoring_notice_saved, duplicated: m.authoring_notice_duplicated };

export default function EditFacts() {
  const { course, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const formKey = useFormKey(notice === "saved" && !answer);
  return (
    <>
      <CourseEditorHeader
        course={course}
        current="facts"
        actions={
          <>
            <ButtonLink to={`/teach/courses/${course.code}/cover`}>{m.cover_title()}</ButtonLink>
            <ButtonLink to={`/teach/courses/${course.code}/duplicate`}>{m.authoring_duplicate()}</ButtonLink>
          </>
        }
      />
      <div className="max-w-measure space-y-6">
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{notices[notice]()}</p>
          </Callout>
        ) : null}
        {/* What has been saved begins a new form. */}
        <EditedFacts key={formKey} />
      </div>
    </>
  );
}

/** The form over the version that it began with; who has been shown what somebody else saved may save over it. */
function EditedFacts() {
  const { facts, version, codeFixed, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [begun] = useState(version);
  const isLate = answer?.isLate ?? false;
  return (
    <FactsForm
      facts={facts}
      version={isLate ? version : (answer?.version ?? begun)}
      codeFixed={codeFixed}
      choices={choices}
      lastResult={answer?.reply}
      isLate={isLate}
      isLeaving={answer?.isLeaving ?? false}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded
        ? m.authoring_facts_title({ course: loaded.course.title })
        : m.general_error_missing_title(),
    }),
  },
];
