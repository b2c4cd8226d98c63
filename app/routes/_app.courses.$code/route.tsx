import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CourseCover } from "~/components/course-cover";
import { type OrphanedAttempt, OrphanedAttemptNote } from "~/components/orphaned-attempt-note";
import { Callout } from "~/components/ui/callout";
import { listDueAssessments } from "~/domain/assessment/assessment-due.queries.server";
import { listGradeHurdles } from "~/domain/assessment/grade-hurdle.queries.server";
import { listOrphanedAttempts } from "~/domain/assessment/orphaned-attempts.queries.server";
import { findCourse } from "~/domain/catalog/course.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { courseProgress, groupByModule } from "~/domain/learning/course-progress";
import { enrol, startCourse, withdraw } from "~/domain/learning/enrolment.commands.server";
import { enrolmentEligibility } from "~/domain/learning/enrolment-eligibility";
import { listOutline } from "~/domain/learning/learning.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb, writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { CourseFacts } from "./course-facts";
import { CourseHeader } from "./course-header";
import { CourseOutline } from "./course-outline";
import { EnrolmentPanel } from "./enrolment-panel";

const paramsSchema = z.object({ code: courseCodeSchema });
/** What brought somebody here from a lesson. */
const noticeSchema = z.enum(["ended"]).nullable().catch(null);
const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("enrol"), after: z.union([z.literal("none"), z.uuid()]).optional() }),
  z.object({ intent: z.literal("start") }),
  z.object({ intent: z.literal("withdraw") }),
]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId, role } = await requireViewer(request, "course:view");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findCourse(readDb(), { userId, role, code });
  if (!course) throw notFound();
  const { enrolmentId, enrolledRevisionId, publishedRevisionId, ...shown } = course;
  const revisionId = enrolledRevisionId ?? publishedRevisionId;
  const outline = revisionId ? await listOutline(readDb(), { revisionId, enrolmentId }) : [];
  const notice = noticeSchema.parse(new URL(request.url).searchParams.get("notice"));
  const now = new Date();
  const [hurdles, due, orphaned] = enrolmentId
    ? await Promise.all([
        listGradeHurdles(readDb(), { userId, enrolmentId, now }),
        listDueAssessments(readDb(), { userId, code, now }),
        listOrphanedAttempts(readDb(), { userId, code }),
      ])
    : [null, [], []];
  return {
    course: shown,
    outline,
    eligibility: enrolmentEligibility(course),
    hurdle: hurdles?.values().next().value ?? null,
    notice,
    due,
    orphaned,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:view");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const form = formSchema.safeParse(await formValues(request));
  if (!form.success) return data({ problem: "unknown-intent" as const }, { status: 400 });
  const own = { viewer, code, now: new Date() };
  switch (form.data.intent) {
    case "enrol": {
      const result = await enrol(writeDb(), { ...own, after: form.data.after });
      if (result.outcome === "not-found") throw notFound();
      if (result.outcome === "refused") return data({ problem: "refused" as const }, { status: 409 });
      return redirect(`/courses/${code}`);
    }
    case "start": {
      const result = await startCourse(writeDb(), own);
      if (result.outcome === "started") return redirect(`/learn/${code}`);
      return data({ problem: result.outcome }, { status: 409 });
    }
    case "withdraw": {
      const result = await withdraw(writeDb(), own);
      if (result.outcome === "withdrawn") return redirect(`/courses/${code}`);
      return data({ problem: result.outcome }, { status: 409 });
    }
    default:
      return form.data satisfies never;
  }
}

// A refusal means that the page shows what is no longer so: read it again.
export const shouldRevalidate = () => true;

export default function Course() {
  const { course, outline, eligibility, hurdle, notice, due, orphaned } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <CourseHeader course={course} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="order-2 space-y-6 lg:order-1">
          <OrphanedAttempts attempts={orphaned} course={course} />
          <CourseOutline
            modules={groupByModule(outline)}
            language={course.language}
            showsProgress={course.enrolmentStatus !== null}
            due={due}
          />
        </div>
        <div className="order-1 space-y-6 lg:order-2">
          <EnrolmentPanel
            course={course}
            eligibility={eligibility}
            progress={courseProgress(outline)}
            hurdle={hurdle}
            firstLessonId={outline[0]?.id ?? null}
            problem={answer?.problem ?? notice}
          />
          <CourseCover course={course} className="rounded-lg border border-line" />
          <CourseFacts course={course} />
        </div>
      </div>
    </>
  );
}

/** What can still be finished, though the course no longer has it. */
function OrphanedAttempts({
  attempts,
  course: { code, language },
}: {
  attempts: readonly OrphanedAttempt[];
  course: { code: string; language: string };
}) {
  if (attempts.length === 0) return null;
  return (
    <Callout meaning="soon">
      {attempts.map((attempt) => (
        <OrphanedAttemptNote key={attempt.attemptId} code={code} language={language} attempt={attempt} />
      ))}
    </Callout>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: loaded?.course.title ?? m.general_error_missing_title() }) },
];
