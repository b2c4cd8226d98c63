import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { CourseCover } from "~/components/course-cover";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { findCover } from "~/domain/authoring/course-facts.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerCoverForm } from "./cover-answers.server";
import { CoverForm } from "./cover-form";

const paramsSchema = z.object({ code: courseCodeSchema });
const noticeSchema = z.enum(["saved", "removed"]).nullable().catch(null);

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { title, language, state } = course;
  return {
    course: { code, title, language, state, ...(await findCover(writeDb(), course.id)) },
    notice: noticeSchema.parse(new URL(request.url).searchParams.get("notice")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const answer = await answerCoverForm({ viewer, code }, request);
  if ("done" in answer) return redirect(`/teach/courses/${code}/cover?notice=${answer.done}`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

const notices = { saved: m.cover_notice_saved, removed: m.cover_notice_removed };

export default function EditCover() {
  const { course, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <CourseEditorHeader course={course} current="facts" />
      <div className="max-w-measure space-y-6">
        <p>
          <TextLink to={`/teach/courses/${course.code}/facts`}>{m.cover_back()}</TextLink>
        </p>
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{notices[notice]()}</p>
          </Callout>
        ) : null}
        <Card title={m.cover_title()}>
          <div className="space-y-4">
            <p className="text-ink-muted">{course.coverFileId ? m.cover_lead() : m.cover_none()}</p>
            <CourseCover course={course} className="rounded border border-line" />
            <CoverForm
              key={course.coverFileId}
              alt={answer?.alt ?? course.coverAlt}
              problem={answer?.problem ?? null}
            />
            {course.coverFileId ? (
              <Form method="post">
                <SubmitButton name="intent" value="remove" variant="plain" size="small">
                  {m.cover_remove()}
                </SubmitButton>
              </Form>
            ) : null}
          </div>
        </Card>
      </div>
    </>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? `${m.cover_title()}: ${loaded.course.title}` : m.general_error_missing_title(),
    }),
  },
];
