import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Users from "lucide-react/icons/users";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { FindLearners } from "~/components/find-learners";
import { pageWords } from "~/components/page-words";
import { Callout } from "~/components/ui/callout";
import { EmptyState } from "~/components/ui/empty-state";
import { Pagination } from "~/components/ui/pagination";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { learnerStates, learnersPerPage } from "~/domain/authoring/learner-filter";
import { listLearners } from "~/domain/authoring/learners.queries.server";
import { listRevisions } from "~/domain/authoring/publishing.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { LearnerTable } from "./learner-table";

const paramsSchema = z.object({ code: courseCodeSchema });
const filterSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  state: z.enum(learnerStates).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** How many have just been moved. */
  moved: z.coerce.number().int().min(0).max(1_000).nullable().catch(null),
});

/** Asks the primary: who has just moved learners sees it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { id: courseId, title, language, state } = course;
  const { searchParams } = new URL(request.url);
  const { moved, ...filter } = filterSchema.parse({
    moved: null,
    ...Object.fromEntries(searchParams),
  });
  const [{ learners, total }, revisions] = await Promise.all([
    listLearners(writeDb(), { courseId, filter }),
    listRevisions(writeDb(), courseId),
  ]);
  return {
    course: { code, title, language, state },
    learners,
    filter,
    total,
    editions: revisions.map(({ number }) => number),
    moved,
  };
}

export default function Learners() {
  const { course, learners, filter, total, editions, moved } = useLoaderData<typeof loader>();
  const address = `/teach/courses/${course.code}/learners`;
  return (
    <>
      <CourseEditorHeader course={course} current="learners" />
      <div className="space-y-6">
        {moved === null ? null : (
          <Callout meaning={moved > 0 ? "done" : "info"} role="status">
            <p>{moved > 0 ? m.learners_moved({ count: moved }) : m.learners_moved_none()}</p>
          </Callout>
        )}
        <FindLearners key={`${filter.q} ${filter.state}`} filter={filter} />
        <p id="results" role="status" className="text-sm text-ink-muted">
          {m.learners_found({ count: total })}
        </p>
        {learners.length === 0 ? (
          <EmptyState icon={Users} title={m.learners_empty()}>
            {m.learners_empty_text()}
          </EmptyState>
        ) : (
          <LearnerTable learners={learners} editions={editions} address={address} />
        )}
        <Pages address={address} filter={filter} total={total} />
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
  const pages = Math.ceil(total / learnersPerPage);
  if (pages < 2) return null;
  return (
    <Pagination
      page={page}
      pages={pages}
      href={(number) => `${address}?${new URLSearchParams({ q, state, page: String(number) })}`}
      words={pageWords(m.learners_pages())}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.learners_title_of({ course: loaded.course.title }) : m.general_error_missing_title(),
    }),
  },
];
