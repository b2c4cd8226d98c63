import { shareWords } from "~/components/figure-words";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { m } from "~/messages/compiled/messages";

export interface ResultFiguresProps {
  counts: { underWay: number; waiting: number; marked: number; learners: number };
  /** Null: no attempt is marked yet. */
  figures: { passedShare: number; mean: number; median: number } | null;
}

/** The assessment as a whole. */
export function ResultFigures({ counts, figures }: ResultFiguresProps) {
  const { underWay, waiting, marked, learners } = counts;
  const items = [
    { term: m.results_learners(), detail: String(learners) },
    { term: m.results_marked(), detail: String(marked) },
    { term: m.results_waiting(), detail: String(waiting) },
    { term: m.results_under_way(), detail: String(underWay) },
    ...(figures
      ? [
          { term: m.results_passed(), detail: shareWords(figures.passedShare) },
          { term: m.results_mean(), detail: shareWords(figures.mean / 100) },
          { term: m.results_median(), detail: shareWords(figures.median / 100) },
        ]
      : []),
  ];
  return (
    <Card title={m.results_assessment()}>
      <div className="max-w-measure">
        <DefinitionList items={items} />
      </div>
    </Card>
  );
}
