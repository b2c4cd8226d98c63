import { LocalTime } from "~/components/local-time";
import { Avatar } from "~/components/ui/avatar";
import { Badge } from "~/components/ui/badge";
import { ProgressBar, ProgressRing } from "~/components/ui/progress";
import { Stepper } from "~/components/ui/stepper";
import { m } from "~/messages/compiled/messages";
import { type Ground, Specimen } from "./specimen";

function Progress({ named }: Ground) {
  const course = m.styleguide_course_chemicals();
  return (
    <>
      <div className="space-y-2">
        {[0, 40, 100].map((value) => (
          <ProgressBar
            key={value}
            value={value}
            label={m.styleguide_progress({ course })}
            text={m.styleguide_percent({ value })}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {[0, 40, 100].map((value) => (
          <ProgressRing
            key={value}
            value={value}
            label={m.styleguide_progress({ course })}
            text={m.styleguide_percent({ value })}
          />
        ))}
      </div>
      <Stepper
        label={named(m.styleguide_steps())}
        words={{
          done: m.styleguide_step_done(),
          current: m.styleguide_step_current(),
          upcoming: m.styleguide_step_upcoming(),
        }}
        steps={[
          { label: m.styleguide_step_outline(), state: "done" },
          { label: m.styleguide_step_content(), state: "current" },
          { label: m.styleguide_step_publish(), state: "upcoming" },
        ]}
      />
    </>
  );
}

export function States() {
  return (
    <Specimen id="states" title={m.styleguide_states()}>
      {(ground) => (
        <>
          <p className="flex flex-wrap gap-2">
            <Badge meaning="done">{m.styleguide_badge_done()}</Badge>
            <Badge meaning="soon">{m.styleguide_badge_soon()}</Badge>
            <Badge meaning="overdue">{m.styleguide_badge_overdue()}</Badge>
            <Badge meaning="info">{m.styleguide_badge_info()}</Badge>
            <Badge>{m.styleguide_badge_neutral()}</Badge>
          </p>
          <Progress {...ground} />
        </>
      )}
    </Specimen>
  );
}

const hour = 3_600_000;
const names = ["Łukasz Żak", "Ana María Ruiz", "Björn"];

/** `now` is the server's, ISO; the times around it are said as people say them. */
export function PeopleAndTimes({ now, locale, timeZone }: { now: string; locale: string; timeZone: string }) {
  const around = [-30, 2, 24, 96, 24 * 40, 24 * 400];
  return (
    <Specimen id="people" title={m.styleguide_people()}>
      {() => (
        <>
          <ul className="space-y-2">
            {names.map((name, index) => (
              <li key={name} className="flex items-center gap-3 text-sm">
                <Avatar name={name} size={(["small", "medium", "large"] as const)[index] ?? "medium"} />
                {name}
              </li>
            ))}
          </ul>
          <ul className="space-y-1 text-sm">
            {around.map((hours) => (
              <li key={hours}>
                <LocalTime
                  value={new Date(Date.parse(now) + hours * hour).toISOString()}
                  now={now}
                  locale={locale}
                  timeZone={timeZone}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Specimen>
  );
}
