import { Link } from "@remix-run/react";
import Award from "lucide-react/icons/award";
import Trophy from "lucide-react/icons/trophy";
import type { ReactNode } from "react";
import { Moment } from "~/components/moment";
import { Card } from "~/components/ui/card";
import { achievementName } from "~/domain/achievements/achievement-words";
import { m } from "~/messages/compiled/messages";

interface LatestCertificate {
  id: string;
  courseTitle: string;
  /** Of the title. */
  language: string;
  issuedAt: Date;
}

/** The certificates that came last. */
export function LatestCertificates({ certificates }: { certificates: readonly LatestCertificate[] }) {
  return (
    <Card title={m.dashboard_certificates()}>
      <ul className="divide-y divide-line">
        {certificates.map(({ id, courseTitle, language, issuedAt }) => (
          <Item key={id} icon={<Award aria-hidden />} when={issuedAt}>
            <a
              href={`/certificates/${id}.pdf`}
              lang={language}
              className="font-medium text-accent-ink underline underline-offset-3"
            >
              {courseTitle}
            </a>
          </Item>
        ))}
      </ul>
    </Card>
  );
}

interface LatestAchievement {
  id: string;
  key: string | null;
  name: string | null;
  points: number;
  awardedAt: Date;
}

/** The achievements that came last. */
export function LatestAchievements({ achievements }: { achievements: readonly LatestAchievement[] }) {
  return (
    <Card title={m.dashboard_achievements()}>
      <ul className="divide-y divide-line">
        {achievements.map(({ id, points, awardedAt, ...named }) => (
          <Item key={id} icon={<Trophy aria-hidden />} when={awardedAt}>
            <Link to="/my/achievements" className="font-medium text-accent-ink underline underline-offset-3">
              {achievementName(named)}
            </Link>{" "}
            <span className="text-ink-muted">{m.achievements_points({ count: points })}</span>
          </Item>
        ))}
      </ul>
    </Card>
  );
}

function Item({ icon, when, children }: { icon: ReactNode; when: Date; children: ReactNode }) {
  return (
    <li className="flex items-center gap-3 py-2 text-sm">
      <span className="size-4 shrink-0 text-accent-ink [&>svg]:size-4">{icon}</span>
      <span className="min-w-0 flex-1">{children}</span>
      <span className="shrink-0 text-ink-muted">
        <Moment value={when} style="date" />
      </span>
    </li>
  );
}
