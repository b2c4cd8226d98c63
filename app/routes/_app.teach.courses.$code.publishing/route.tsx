import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { Callout } from "~/components/ui/callout";
import { listUnplayableAssessments } from "~/domain/assessment/unplayable-assessments.queries.server";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { archiveCourse, publishCourse, unpublishCourse } from "~/domain/authoring/course.commands.server";
import { deleteCourse } from "~/domain/authoring/delete-course.commands.server";
import { findDeletionRefusal } from "~/domain/authoring/delete-course.queries.server";
import { listKeptDrafts } from "~/domain/authoring/edition-contents.queries.server";
import { publishRefusal } from "~/domain/authoring/publishing";
import { findPublishing, listRevisions } from "~/domain/authoring/publishing.queries.server";
import { republishCourse } from "~/domain/authoring/republish-course.commands.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { KeptDrafts } from "./kept-drafts";
import { problemWords } from "./problem-words";
import { RevisionList } from "./revision-list";
import { StateCard } from "./state-card";
import { UnplayablePublished } from "./unplayable-list";

const paramsSchema = z.object({ code: courseCodeSchema });
const formSchema = z.object({ intent: z.enum(["publish", "republish", "unpublish", "archive", "remove"]) });
/** What has just been done. */
const noticeSchema = z
  .enum(["published", "unpublished", "archived", "restored", "brought-in"])
  .nullable()
  .catch(null);

/** Asks the primary: authors see at once what they change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const [publishing, deletionRefusal, unplayableAssessments, unplayablePublished, revisions, keptDrafts] =
    await Promise.all([
      findPublishing(writeDb(), course.id),
      findDeletionRefusal(writeDb(), course.id),
      listUnplayableAssessments(writeDb(), course.id),
      listUnplayableAssessments(writeDb(), course.id, "published"),
      listRevisions(writeDb(), course.id),
      listKeptDrafts(writeDb(), { courseId: course.id, now: new Date() }),
    ]);
  const { publishedRevisionId, hasChanges, hasLearners } = publishing;
  return {
    course: { code, title: course.title, language: course.language, state: course.state },
    refusal: publishRefusal({ ...publishing, unplayableAssessments }),
    deletionRefusal,
    unplayableAssessments,
    unplayablePublished,
    hasChanges,
    hasLearners,
    revisions: revisions.map(({ id, ...revision }) => ({
      ...revision,
      isCurrent: id === publishedRevisionId,
    })),
    keptDrafts,
    notice: noticeSchema.parse(new URL(request.url).searchParams.get("notice")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const form = formSchema.safeParse(await formValues(request));
  if (!form.success) return data({ problem: "unknown" as const }, { status: 400 });
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const asked = { viewer, courseId: course.id };
  const result = await {
    publish: () => publishCourse(writeDb(), { ...asked, now: new Date() }),
    unpublish: () => unpublishCourse(writeDb(), asked),
    republish: () => republishCourse(writeDb(), asked),
    archive: () => archiveCourse(writeDb(), asked),
    remove: () => deleteCourse(writeDb(), fileStorage(), { viewer, code }),
  }[form.data.intent]();
  switch (result.outcome) {
    case "not-found":
      throw notFound();
    case "refused":
      return data({ problem: result.reason }, { status: 409 });
    case "deleted":
      return redirect("/teach?notice=deleted");
    case "not-published":
    case "has-learners":
      return data({ problem: result.outcome }, { status: 409 });
    default:
      return redirect(`/teach/courses/${code}/publishing?notice=${result.outcome}`);
  }
}

// A refusal means that the page shows what is no longer so: read it again.
export const shouldRevalidate = () => true;

const notices = {
  published: m.authoring_notice_published,
  unpublished: m.authoring_notice_unpublished,
  archived: m.authoring_notice_archived,
  restored: m.editions_notice_restored,
  "brought-in": m.text_notice_brought_in,
};

export default function Publishing() {
  const { course, revisions, keptDrafts, notice, unplayablePublished, ...standing } =
    useLoaderData<typeof loader>();
  const address = `/teach/courses/${course.code}`;
  const answer = useActionData<typeof action>();
  return (
    <>
      <CourseEditorHeader course={course} current="publishing" />
      <div className="max-w-3xl space-y-6">
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{notices[notice]()}</p>
          </Callout>
        ) : null}
        {answer ? (
          <Callout meaning="overdue" role="alert">
            <p>{problemWords[answer.problem]()}</p>
          </Callout>
        ) : null}
        <UnplayablePublished assessments={unplayablePublished} address={address} />
        <StateCard
          state={course.state}
          address={address}
          edition={revisions.find(({ isCurrent }) => isCurrent)?.number ?? 0}
          {...standing}
        />
        <RevisionList revisions={revisions} address={address} />
        <KeptDrafts drafts={keptDrafts} address={address} />
      </div>
    </>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: loaded?.course.title ?? m.general_error_missing_title() }) },
];
