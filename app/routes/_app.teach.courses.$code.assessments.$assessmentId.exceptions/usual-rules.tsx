import { Moment } from "~/components/moment";
import { usePageContext } from "~/components/page-context";
import { DefinitionList } from "~/components/ui/definition-list";
import { m } from "~/messages/compiled/messages";
import { sayMinutes } from "~/platform/dates";

export interface ExceptedAssessment {
  /** Null: as often as one likes. */
  maxAttempts: number | null;
  /** Null: as long as one likes. */
  timeLimitMinutes: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
}

/** What holds for everybody else. */
export function UsualRules({ assessment }: { assessment: ExceptedAssessment }) {
  const { locale } = usePageContext();
  const { maxAttempts, timeLimitMinutes, opensAt, closesAt } = assessment;
  const items = [
    {
      term: m.exceptions_usual_attempts(),
      detail: maxAttempts === null ? m.exceptions_usual_no_limit() : String(maxAttempts),
    },
    {
      term: m.exceptions_usual_time(),
      detail:
        timeLimitMinutes === null ? m.exceptions_usual_no_limit() : sayMinutes(timeLimitMinutes, locale),
    },
    {
      term: m.exceptions_usual_opens(),
      detail: opensAt ? <Moment value={opensAt} /> : m.exceptions_usual_always(),
    },
    {
      term: m.exceptions_usual_closes(),
      detail: closesAt ? <Moment value={closesAt} /> : m.exceptions_usual_never(),
    },
  ];
  return <DefinitionList items={items} />;
}
