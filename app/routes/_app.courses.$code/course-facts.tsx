import { Link } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { hoursWords, levelWords } from "~/components/course-words";
import { Card } from "~/components/ui/card";
import { type Level, reaches } from "~/domain/catalog/course-facets";
import { m } from "~/messages/compiled/messages";

export interface CourseFactsProps {
  course: {
    durationHours: number;
    durationWeeks: number | null;
    maxParticipants: number | null;
    seatsTaken: number;
    certificateProvided: boolean;
    certificateValidityMonths: number | null;
    instructors: readonly string[];
    prerequisites: readonly { code: string; title: string; language: string; completed: boolean }[];
    requiredSkills: readonly { name: string; level: Level; heldLevel: Level | null }[];
    taughtSkills: readonly { name: string; level: Level }[];
  };
}

/** What to know before enrolling; requirements say whether they are met. */
export function CourseFacts({ course }: CourseFactsProps) {
  const { durationHours, durationWeeks: weeks, maxParticipants, seatsTaken, instructors } = course;
  return (
    <Card title={m.catalog_facts()}>
      <dl className="space-y-3 text-sm">
        <Fact label={m.catalog_duration()}>
          {hoursWords(durationHours)}
          {weeks ? `, ${m.catalog_weeks({ count: weeks })}` : null}
        </Fact>
        {instructors.length > 0 ? (
          <Fact label={m.catalog_instructors()}>{instructors.join(", ")}</Fact>
        ) : null}
        {maxParticipants === null ? null : (
          <Fact label={m.catalog_seats()}>
            {m.catalog_seats_of({ left: Math.max(0, maxParticipants - seatsTaken), count: maxParticipants })}
          </Fact>
        )}
        <Fact label={m.catalog_certificate_label()}>{certificateWords(course)}</Fact>
        <Requirements course={course} />
        <SkillsGained skills={course.taughtSkills} />
      </dl>
    </Card>
  );
}

type Facts = CourseFactsProps["course"];

function certificateWords({ certificateProvided, certificateValidityMonths: count }: Facts): string {
  if (!certificateProvided) return m.catalog_certificate_none();
  return count === null ? m.catalog_certificate_unlimited() : m.catalog_certificate_months({ count });
}

function Requirements({ course }: CourseFactsProps) {
  const { prerequisites, requiredSkills } = course;
  return (
    <>
      {prerequisites.length > 0 ? (
        <Fact label={m.catalog_prerequisites()}>
          <ul className="space-y-1">
            {prerequisites.map(({ code, title, language, completed }) => (
              <Requirement key={code} met={completed}>
                <Link
                  to={`/courses/${code}`}
                  lang={language}
                  className="text-accent-ink underline underline-offset-3"
                >
                  {title}
                </Link>
              </Requirement>
            ))}
          </ul>
        </Fact>
      ) : null}
      {requiredSkills.length > 0 ? (
        <Fact label={m.catalog_required_skills()}>
          <ul className="space-y-1">
            {requiredSkills.map(({ name, level, heldLevel }) => (
              <Requirement key={name} met={reaches(heldLevel, level)}>
                {m.catalog_skill_at({ name, level: levelWords[level]() })}
              </Requirement>
            ))}
          </ul>
        </Fact>
      ) : null}
    </>
  );
}

function SkillsGained({ skills }: { skills: Facts["taughtSkills"] }) {
  if (skills.length === 0) return null;
  return (
    <Fact label={m.catalog_taught_skills()}>
      <ul className="space-y-1">
        {skills.map(({ name, level }) => (
          <li key={name}>{m.catalog_skill_at({ name, level: levelWords[level]() })}</li>
        ))}
      </ul>
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Requirement({ met, children }: { met: boolean; children: ReactNode }) {
  const Icon = met ? Check : X;
  return (
    <li className="flex items-start gap-2">
      <Icon
        role="img"
        aria-label={met ? m.catalog_met() : m.catalog_not_met()}
        className={met ? "mt-0.5 size-4 shrink-0 text-done" : "mt-0.5 size-4 shrink-0 text-overdue"}
      />
      <span className="min-w-0">{children}</span>
    </li>
  );
}
