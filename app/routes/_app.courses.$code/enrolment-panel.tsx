import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { enrolmentWords } from "~/components/enrolment-badge";
import { GradeHurdleNote } from "~/components/grade-hurdle-note";
import { Moment } from "~/components/moment";
import { SubmitButton } from "~/components/submit-button";
import { ButtonAnchor, ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { ProgressBar } from "~/components/ui/progress";
import type { GradeHurdle } from "~/domain/assessment/grade-hurdle";
import type { CourseProgress } from "~/domain/learning/course-progress";
import type { Eligibility } from "~/domain/learning/enrolment-eligibility";
import { type EnrolmentStatus, isLearning, isLive } from "~/domain/learning/enrolment-status";
import { m } from "~/messages/compiled/messages";
import { RefusalList } from "./refusal-list";
import { RequestStanding } from "./request-standing";
import { WithdrawForm } from "./withdraw-form";

export type EnrolmentProblem = "ended" | "refused" | "not-approved" | "not-enrolled" | "unknown-intent";

const problemWords: Record<EnrolmentProblem, () => string> = {
  ended: m.learning_problem_not_learning,
  refused: m.catalog_problem_refused,
  "not-approved": m.catalog_problem_not_approved,
  "not-enrolled": m.catalog_problem_not_enrolled,
  "unknown-intent": m.catalog_problem_unknown,
};

export interface EnrolmentPanelProps {
  course: {
    code: string;
    title: string;
    /** What it is written in. */
    language: string;
    enrolmentStatus: EnrolmentStatus | null;
    completedAt: string | Date | null;
    certificateId: string | null;
    newestEnrolmentId: string | null;
    newestStatus: EnrolmentStatus | null;
    decidedAt: string | Date | null;
    decisionReason: string | null;
  };
  eligibility: Eligibility;
  progress: CourseProgress;
  /** What keeps the course from being completed when all that is required is done. */
  hurdle: GradeHurdle | null;
  firstLessonId: string | null;
  /** Why the last press of a button here changed nothing. */
  problem: EnrolmentProblem | null;
}

/** How the viewer stands in the course, and the one thing to do next; takes the focus when that has changed. */
export function EnrolmentPanel(props: EnrolmentPanelProps) {
  const { course, eligibility, problem } = props;
  const { enrolmentStatus: status } = course;
  const panel = useFocusOnChange(status);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={m.catalog_panel({ status: status ? enrolmentWords[status]() : m.catalog_panel_none() })}
      className="space-y-4 rounded-lg border border-line bg-surface p-4 outline-none sm:p-5"
    >
      {problem ? (
        <Callout meaning="overdue" role="alert">
          {problemWords[problem]()}
        </Callout>
      ) : null}
      <RequestStanding course={course} />
      {status === "completed" ? <Completed course={course} /> : null}
      {status && isLearning(status) ? <Learning {...props} status={status} /> : null}
      {course.certificateId ? (
        <ButtonAnchor
          href={`/certificates/${course.certificateId}.pdf`}
          variant={status === "completed" ? "primary" : "plain"}
          className="w-full"
        >
          {m.catalog_certificate()}
        </ButtonAnchor>
      ) : null}
      {status && isLive(status) ? <WithdrawForm pending={status === "pending"} /> : null}
      {status && isLive(status) ? null : (
        <Enrolling
          eligibility={eligibility}
          again={status === "completed"}
          after={course.newestEnrolmentId}
        />
      )}
    </section>
  );
}

/** For what a press of a button changes in place: the button is gone, and the focus would be nowhere. */
function useFocusOnChange(value: string | null) {
  const element = useRef<HTMLElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value) element.current?.focus({ preventScroll: true });
    before.current = value;
  }, [value]);
  return element;
}

type LearningProps = Pick<EnrolmentPanelProps, "course" | "progress" | "hurdle" | "firstLessonId"> & {
  status: EnrolmentStatus;
};

function Learning({ course, status, progress, hurdle, firstLessonId }: LearningProps) {
  const { code, title, language } = course;
  const { percent, completedRequiredCount: done, requiredCount, nextLessonId } = progress;
  return (
    <>
      <ProgressBar
        value={percent}
        label={m.learning_progress_in({ title })}
        text={m.learning_lessons_done({ done, count: requiredCount })}
      />
      {hurdle ? (
        <Callout meaning="soon" title={m.learning_hurdle_title()}>
          <GradeHurdleNote code={code} language={language} hurdle={hurdle} />
        </Callout>
      ) : null}
      {status === "approved" ? (
        <Form method="post">
          <SubmitButton name="intent" value="start" className="w-full">
            {m.catalog_start()}
          </SubmitButton>
        </Form>
      ) : hurdle ? (
        <ButtonLink to={`/learn/${code}/${nextLessonId ?? firstLessonId ?? ""}`} className="w-full">
          {nextLessonId === null ? m.catalog_read_again() : m.catalog_continue()}
        </ButtonLink>
      ) : (
        <ButtonLink to={`/learn/${code}`} variant="primary" className="w-full">
          {m.catalog_continue()}
        </ButtonLink>
      )}
    </>
  );
}

function Completed({ course }: { course: EnrolmentPanelProps["course"] }) {
  return (
    <>
      <Callout meaning="done" title={m.catalog_completed_title()}>
        {course.completedAt ? (
          <p>
            {m.catalog_completed_on()} <Moment value={course.completedAt} style="date" />
          </p>
        ) : null}
      </Callout>
      <ButtonLink to={`/learn/${course.code}`} className="w-full">
        {m.catalog_read_again()}
      </ButtonLink>
    </>
  );
}

function Enrolling({
  eligibility,
  again,
  after,
}: {
  eligibility: Eligibility;
  again: boolean;
  after: string | null;
}) {
  if (!eligibility.allowed) {
    const { refusals } = eligibility;
    // Who has completed a course that is closed now needs no reasons.
    return again ? null : <RefusalList refusals={refusals} />;
  }
  const asks = eligibility.becomes === "pending";
  return (
    <Form method="post" className="space-y-2">
      <input type="hidden" name="after" value={after ?? "none"} />
      <SubmitButton name="intent" value="enrol" variant={again ? "plain" : "primary"} className="w-full">
        {again ? m.catalog_enrol_again() : asks ? m.catalog_request_enrolment() : m.catalog_enrol()}
      </SubmitButton>
      {asks ? <p className="text-sm text-ink-muted">{m.catalog_approval_hint()}</p> : null}
    </Form>
  );
}
