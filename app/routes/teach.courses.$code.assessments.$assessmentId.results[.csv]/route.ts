import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { questionTypeWords, takenAnswerWords } from "~/components/question-words";
import { recordExport } from "~/domain/activity/exports.commands.server";
import { assessmentResults, type ItemResult } from "~/domain/assessment/assessment-results.server";
import { findTaughtAssessment } from "~/domain/assessment/taught-assessment.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { csvDownload } from "~/platform/csv.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({
  code: courseCodeSchema,
  assessmentId: z.uuid(),
});

/** An export is recorded, and reading records nothing: the file comes from the page's button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "course:author");
  const { code, assessmentId } = paramsOrNotFound(paramsSchema, params);
  return redirect(`/teach/courses/${code}/assessments/${assessmentId}/results`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const taught = await findTaughtAssessment(writeDb(), { viewer, code, lessonId });
  if (!taught) throw notFound();
  const { course, assessment } = taught;
  await recordExport(writeDb(), { viewer, what: "assessment_results", courseId: course.id });
  const { items } = assessment.settings;
  const results = await assessmentResults(writeDb(), { lessonId, items, author: viewer });
  const columns = [
    { key: "question", header: m.results_question() },
    { key: "version", header: m.results_version_column() },
    { key: "type", header: m.results_type() },
    { key: "attempts", header: m.results_asked() },
    { key: "facility", header: m.results_facility() },
    { key: "deviation", header: m.results_deviation() },
    { key: "discrimination", header: m.results_discrimination() },
    { key: "answers", header: m.results_answers() },
  ];
  return csvDownload(`results-${code}.csv`, columns, rowsOf(results.items));
}

async function* rowsOf(items: readonly ItemResult[]) {
  for (const { name, number, type, attempts, figures, answers } of items) {
    yield {
      question: name,
      version: number,
      type: questionTypeWords[type](),
      attempts,
      facility: rounded(figures?.facility),
      deviation: rounded(figures?.standardDeviation),
      discrimination: rounded(figures?.discrimination),
      answers:
        answers?.taken.map(({ answer, count }) => `${takenAnswerWords(answer)}: ${count}`).join("; ") ?? "",
    };
  }
}

/** To four places; null: there is none. */
function rounded(figure: number | null | undefined): number | null {
  return typeof figure === "number" ? Math.round(figure * 10_000) / 10_000 : null;
}
