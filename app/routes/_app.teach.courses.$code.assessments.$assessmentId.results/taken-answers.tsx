import { shareWords } from "~/components/figure-words";
import { takenAnswerWords } from "~/components/question-words";
import { Badge } from "~/components/ui/badge";
import { Disclosure } from "~/components/ui/disclosure";
import { m } from "~/messages/compiled/messages";

export interface Answers {
  taken: readonly { answer: string | boolean; isRight: boolean; count: number }[];
  others: number;
  open: number;
}

export interface TakenAnswersProps {
  answers: Answers | null;
  attempts: number;
}

/** Which choices were taken, or what was typed most, and how often. */
export function TakenAnswers({ answers, attempts }: TakenAnswersProps) {
  if (!answers) return m.results_none();
  const { taken, others, open } = answers;
  return (
    <Disclosure summary={m.results_show_answers()}>
      <ul className="space-y-1.5 text-start">
        {taken.map(({ answer, isRight, count }) => (
          <li key={String(answer)} className="flex flex-wrap items-baseline gap-x-2">
            <span className="min-w-0 break-words">{takenAnswerWords(answer)}</span>
            <Count count={count} of={attempts} />
            {isRight ? <Badge meaning="done">{m.results_right()}</Badge> : null}
          </li>
        ))}
        {others > 0 ? <Rest label={m.results_others()} count={others} of={attempts} /> : null}
        {open > 0 ? <Rest label={m.results_open()} count={open} of={attempts} /> : null}
      </ul>
    </Disclosure>
  );
}

function Rest({ label, ...count }: { label: string; count: number; of: number }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 text-ink-muted">
      {label} <Count {...count} />
    </li>
  );
}

function Count({ count, of }: { count: number; of: number }) {
  return <span className="tabular-nums">{m.results_count({ count, share: shareWords(count / of) })}</span>;
}
