import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import ChartColumn from "lucide-react/icons/chart-column";
import { AssessmentTabs } from "~/components/assessment-tabs";
import { DownloadForm } from "~/components/download-form";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { EmptyState } from "~/components/ui/empty-state";
import { assessmentResults } from "~/domain/assessment/assessment-results.server";
import { findTaughtAssessment } from "~/domain/assessment/taught-assessment.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { ItemTable } from "./item-table";
import { ResultFigures } from "./result-figures";

const paramsSchema = z.object({
  code: courseCodeSchema,
  assessmentId: z.uuid(),
});

/** Asks the primary: who has just marked sees it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const taught = await findTaughtAssessment(writeDb(), { viewer, code, lessonId });
  if (!taught) throw notFound();
  const { course, assessment } = taught;
  const { items } = assessment.settings;
  const results = await assessmentResults(writeDb(), { lessonId, items, author: viewer });
  return {
    course: { code: course.code, title: course.title, language: course.language },
    assessment: { lessonId, title: assessment.title },
    results,
  };
}

export default function Results() {
  const { course, assessment, results } = useLoaderData<typeof loader>();
  const { lessonId, title } = assessment;
  const address = `/teach/courses/${course.code}/assessments/${lessonId}/results`;
  return (
    <OutlineEditorFrame course={course} title={title} isSaved={false} isWide>
      <AssessmentTabs code={course.code} assessmentId={lessonId} current="results" />
      <div className="space-y-6">
        <ResultFigures counts={results.counts} figures={results.figures} />
        {results.items.length === 0 ? (
          <EmptyState icon={ChartColumn} title={m.results_empty()}>
            {m.results_empty_text()}
          </EmptyState>
        ) : (
          <>
            <ItemTable items={results.items} />
            <DownloadForm action={`${address}.csv`} />
          </>
        )}
      </div>
    </OutlineEditorFrame>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.results_title_of({ title: loaded.assessment.title }) : m.general_error_missing_title(),
    }),
  },
];
