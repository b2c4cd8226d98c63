import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import PencilRuler from "lucide-react/icons/pencil-ruler";
import { CourseStateBadge } from "~/components/course-editor-header";
import { TeachTabs } from "~/components/teach-tabs";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { type Column, Table } from "~/components/ui/table";
import { listAuthoredCourses } from "~/domain/authoring/authored-courses.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

/** What has just been done. */
const noticeSchema = z.enum(["created", "deleted", "left"]).nullable().catch(null);

/** Asks the primary: authors see at once what they change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const notice = noticeSchema.parse(new URL(request.url).searchParams.get("notice"));
  return { courses: await listAuthoredCourses(writeDb(), viewer), notice };
}

const notices = {
  created: m.authoring_created,
  deleted: m.authoring_notice_deleted,
  left: m.authoring_notice_left,
};

type AuthoredCourse = Awaited<ReturnType<typeof loader>>["courses"][number];

export default function AuthoredCourses() {
  const { courses, notice } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={m.authoring_title()} lead={m.authoring_lead()} actions={<NewCourseLink />} />
      <TeachTabs current="courses" />
      {notice ? (
        <Callout meaning="done" role="status" className="mb-6">
          <p>{notices[notice]()}</p>
        </Callout>
      ) : null}
      {courses.length === 0 ? (
        <EmptyState icon={PencilRuler} title={m.authoring_empty_title()}>
          {m.authoring_empty_text()}
        </EmptyState>
      ) : (
        <Table caption={m.authoring_title()} columns={columns()} rows={courses} rowKey={({ code }) => code} />
      )}
    </>
  );
}

function NewCourseLink() {
  return (
    <ButtonLink to="/teach/courses/new" variant="primary">
      {m.authoring_new()}
    </ButtonLink>
  );
}

function columns(): Column<AuthoredCourse>[] {
  return [
    { key: "title", header: m.authoring_column_title(), rowHeader: true, cell: CourseLink },
    { key: "code", header: m.authoring_column_code(), cell: ({ code }) => code },
    {
      key: "state",
      header: m.authoring_column_state(),
      cell: ({ state }) => <CourseStateBadge state={state} />,
    },
    {
      key: "revision",
      header: m.authoring_revision_column(),
      numeric: true,
      cell: ({ revision }) => revision ?? m.authoring_revision_none(),
    },
    {
      key: "learners",
      header: m.authoring_column_learners(),
      numeric: true,
      cell: ({ learners }) => learners,
    },
  ];
}

function CourseLink({ code, title, language }: AuthoredCourse) {
  return (
    <Link
      to={`/teach/courses/${code}`}
      lang={language}
      className="text-accent-ink underline underline-offset-3"
    >
      {title}
    </Link>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.authoring_title() }) }];
