import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import GraduationCap from "lucide-react/icons/graduation-cap";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { DownloadForm } from "~/components/download-form";
import { FindLearners } from "~/components/find-learners";
import { pageWords } from "~/components/page-words";
import { EmptyState } from "~/components/ui/empty-state";
import { Pagination } from "~/components/ui/pagination";
import { findGradebookPage } from "~/domain/assessment/gradebook.queries.server";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { learnerStates, learnersPerPage } from "~/domain/authoring/learner-filter";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { GradebookTable } from "./gradebook-table";

const paramsSchema = z.object({ code: courseCodeSchema });
const filterSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  state: z.enum(learnerStates).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Asks the primary: who has just marked sees it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { id: courseId, title, language, state } = course;
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { assessments, rows, total } = await findGradebookPage(writeDb(), { courseId, filter });
  return { course: { code, title, language, state }, assessments, rows, filter, total };
}

export default function Gradebook() {
  const { course, assessments, rows, filter, total } = useLoaderData<typeof loader>();
  const address = `/teach/courses/${course.code}/gradebook`;
  const { q, state } = filter;
  return (
    <>
      <CourseEditorHeader course={course} current="gradebook" />
      <div className="space-y-6">
        <FindLearners key={`${q} ${state}`} filter={filter} />
        <p id="results" role="status" className="text-sm text-ink-muted">
          {m.learners_found({ count: total })}
        </p>
        {rows.length === 0 ? (
          <EmptyState icon={GraduationCap} title={m.gradebook_empty()}>
            {m.gradebook_empty_text()}
          </EmptyState>
        ) : (
          <>
            <GradebookTable assessments={assessments} rows={rows} />
            {rows.some(({ enrolment }) => enrolment.status === "completed") ? (
              <p className="text-sm text-ink-muted">{m.gradebook_completed_grade()}</p>
            ) : null}
          </>
        )}
        <Pages address={address} filter={filter} total={total} />
        {rows.length === 0 ? null : <DownloadForm action={`${address}.csv`} values={{ q, state }} />}
      </div>
    </>
  );
}

interface PagesProps {
  address: string;
  filter: { q: string; state: string; page: number };
  total: number;
}

function Pages({ address, filter: { q, state, page }, total }: PagesProps) {
  return (
    <Pagination
      page={page}
      pages={Math.ceil(total / learnersPerPage)}
      href={(number) => `${address}?${new URLSearchParams({ q, state, page: String(number) })}`}
      words={pageWords(m.gradebook_pages())}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.gradebook_title_of({ course: loaded.course.title }) : m.general_error_missing_title(),
    }),
  },
];
