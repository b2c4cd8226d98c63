import { Link } from "@remix-run/react";
import { CourseCover } from "~/components/course-cover";
import { categoryWords, deliveryWords, hoursWords, levelWords } from "~/components/course-words";
import { EnrolmentBadge, type EnrolmentState } from "~/components/enrolment-badge";
import { Badge } from "~/components/ui/badge";
import { m } from "~/messages/compiled/messages";

interface ListedCourse {
  code: string;
  title: string;
  description: string;
  language: string;
  category: keyof typeof categoryWords;
  difficulty: keyof typeof levelWords;
  delivery: keyof typeof deliveryWords;
  durationHours: number;
  maxParticipants: number | null;
  seatsTaken: number;
  certificateProvided: boolean;
  enrolmentStatus: EnrolmentState | null;
  coverFileId: string | null;
  coverAlt: string;
}

export function CourseList({ courses }: { courses: readonly ListedCourse[] }) {
  return (
    <ul className="grid gap-3 xl:grid-cols-2">
      {courses.map((course) => (
        <CourseItem key={course.code} course={course} />
      ))}
    </ul>
  );
}

function CourseItem({ course }: { course: ListedCourse }) {
  const { maxParticipants, seatsTaken } = course;
  const seatsLeft = maxParticipants === null ? null : Math.max(0, maxParticipants - seatsTaken);
  return (
    <li className="relative flex flex-col gap-2 rounded-lg border border-line bg-surface p-4 transition-colors hover:border-line-strong sm:p-5">
      <CourseCover course={course} className="mb-1 rounded" />
      <div className="flex items-start justify-between gap-3">
        <h2 lang={course.language} className="text-lg leading-snug font-semibold">
          <Link
            to={`/courses/${course.code}`}
            prefetch="intent"
            className="rounded-sm text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {course.title}
          </Link>
        </h2>
        {course.enrolmentStatus ? <EnrolmentBadge status={course.enrolmentStatus} /> : null}
      </div>
      <p lang={course.language} className="line-clamp-2 text-sm text-ink-muted">
        {course.description}
      </p>
      <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1 text-sm text-ink-muted">
        <Badge>{categoryWords[course.category]()}</Badge>
        <span>{course.code}</span>
        <span>{levelWords[course.difficulty]()}</span>
        <span>{deliveryWords[course.delivery]()}</span>
        <span>{hoursWords(course.durationHours)}</span>
        {course.certificateProvided ? <span>{m.catalog_with_certificate()}</span> : null}
        {seatsLeft === null ? null : <span>{m.catalog_seats_left({ count: seatsLeft })}</span>}
      </p>
    </li>
  );
}
