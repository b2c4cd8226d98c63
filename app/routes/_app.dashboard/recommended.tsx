import { Link } from "@remix-run/react";
import { levelWords } from "~/components/course-words";
import { Card } from "~/components/ui/card";
import type { Recommendation, RecommendationReason } from "~/domain/learning/recommendations";
import { m } from "~/messages/compiled/messages";

/** Courses that would help, each with the reasons why. */
export function Recommended({ courses }: { courses: readonly Recommendation[] }) {
  return (
    <Card title={m.dashboard_recommended()}>
      <ul className="divide-y divide-line">
        {courses.map(({ code, title, language, reasons }) => (
          <li key={code} className="space-y-0.5 py-2.5 text-sm">
            <p>
              <Link
                to={`/courses/${code}`}
                prefetch="intent"
                lang={language}
                className="font-medium text-accent-ink underline underline-offset-3"
              >
                {title}
              </Link>{" "}
              <span className="text-ink-muted">{code}</span>
            </p>
            {reasons.slice(0, 2).map((reason) => (
              <p key={JSON.stringify(reason)} className="text-ink-muted">
                {reasonWords(reason)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const styleWords = {
  visual: m.dashboard_recommended_visual,
  auditory: m.dashboard_recommended_auditory,
  kinesthetic: m.dashboard_recommended_kinesthetic,
  reading: m.dashboard_recommended_reading,
};

const groupWords = {
  individual: m.dashboard_recommended_individual,
  small: m.dashboard_recommended_small,
  medium: m.dashboard_recommended_medium,
  large: m.dashboard_recommended_large,
};

function reasonWords(reason: RecommendationReason): string {
  switch (reason.code) {
    case "asked-for": {
      const { skill, level, course } = reason;
      return m.dashboard_recommended_asked_for({ skill, level: levelWords[level](), course });
    }
    case "next-level":
      return m.dashboard_recommended_next_level({ skill: reason.skill, level: levelWords[reason.level]() });
    case "style":
      return styleWords[reason.style]();
    case "group":
      return groupWords[reason.group]();
    default:
      return reason satisfies never;
  }
}
