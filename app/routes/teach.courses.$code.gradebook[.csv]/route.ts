import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { enrolmentWords } from "~/components/enrolment-badge";
import { gradebookStateWords } from "~/components/gradebook-words";
import { recordExport } from "~/domain/activity/exports.commands.server";
import {
  eachGradebookRow,
  type GradebookAssessment,
  listGradebookAssessments,
} from "~/domain/assessment/gradebook.queries.server";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { learnerStates } from "~/domain/authoring/learner-filter";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { csvDownload } from "~/platform/csv.server";
import { readDb, writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ code: courseCodeSchema });
const filterSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  state: z.enum(learnerStates).catch("all"),
});

/** An export is recorded, and reading records nothing: the file comes from the page's button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  return redirect(`/teach/courses/${code}/gradebook`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const filter = filterSchema.parse(await formValues(request));
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { id: courseId } = course;
  await recordExport(writeDb(), { viewer, what: "gradebook", courseId });
  const assessments = await listGradebookAssessments(readDb(), courseId);
  const rows = rowsOf(eachGradebookRow(readDb(), { courseId, filter }, assessments), assessments);
  return csvDownload(`gradebook-${code}.csv`, columnsFor(assessments), rows);
}

function columnsFor(assessments: readonly GradebookAssessment[]) {
  return [
    { key: "name", header: m.learners_name() },
    { key: "email", header: m.gradebook_email() },
    { key: "state", header: m.learners_state() },
    { key: "edition", header: m.authoring_revision_column() },
    { key: "progress", header: m.learners_progress() },
    ...assessments.flatMap(({ lessonId, title }) => [
      { key: `grade ${lessonId}`, header: title },
      { key: `state ${lessonId}`, header: m.gradebook_state_of({ title }) },
    ]),
    { key: "grade", header: m.gradebook_grade() },
    { key: "minimum", header: m.gradebook_minimum() },
    { key: "met", header: m.gradebook_is_met() },
  ];
}

async function* rowsOf(
  rows: ReturnType<typeof eachGradebookRow>,
  assessments: readonly GradebookAssessment[],
) {
  for await (const { enrolment, cells, grade, isMinimumMet } of rows) {
    const row: Record<string, string | number | null> = {
      name: `${enrolment.firstName} ${enrolment.lastName}`,
      email: enrolment.email,
      state: enrolmentWords[enrolment.status](),
      edition: enrolment.edition,
      progress: enrolment.completionPercent,
      grade,
      minimum: enrolment.minimumGrade,
      met: isMinimumMet === null ? null : isMinimumMet ? m.authoring_yes() : m.gradebook_no(),
    };
    for (const [index, { lessonId }] of assessments.entries()) {
      const cell = cells[index];
      row[`grade ${lessonId}`] = cell?.grade ?? null;
      row[`state ${lessonId}`] = cell ? gradebookStateWords[cell.state]() : null;
    }
    yield row;
  }
}
