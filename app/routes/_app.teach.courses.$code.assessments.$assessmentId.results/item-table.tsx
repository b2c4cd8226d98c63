import { figureWords, shareWords } from "~/components/figure-words";
import { questionTypeWords } from "~/components/question-words";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/link";
import { type Column, Table } from "~/components/ui/table";
import { fewestAttempts, type ItemFigures } from "~/domain/assessment/item-analysis";
import type { QuestionType } from "~/domain/questions/question-body";
import { m } from "~/messages/compiled/messages";
import { type Answers, TakenAnswers } from "./taken-answers";

export interface Item {
  versionId: string;
  questionId: string;
  /** Of the version. */
  number: number;
  name: string;
  /** The viewer may look at the question. */
  mayUse: boolean;
  type: QuestionType;
  attempts: number;
  hasOtherVersions: boolean;
  /** Null: too few attempts, or it was worth no points. */
  figures: ItemFigures | null;
  answers: Answers | null;
}

/** How hard each question was, and whether it tells who knows from who does not. */
export function ItemTable({ items }: { items: readonly Item[] }) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{m.results_items()}</h2>
      <p className="max-w-measure text-sm text-ink-muted">
        {m.results_items_hint({ fewest: fewestAttempts })}
      </p>
      <Table
        caption={m.results_items()}
        columns={columns()}
        rows={items}
        rowKey={({ versionId }) => versionId}
      />
    </section>
  );
}

function columns(): Column<Item>[] {
  return [
    { key: "question", header: m.results_question(), rowHeader: true, cell: Question },
    { key: "attempts", header: m.results_asked(), numeric: true, cell: ({ attempts }) => attempts },
    {
      key: "facility",
      header: m.results_facility(),
      numeric: true,
      cell: (item) => (item.figures ? shareWords(item.figures.facility) : <NoFigures {...item} />),
    },
    {
      key: "deviation",
      header: m.results_deviation(),
      numeric: true,
      cell: ({ figures }) => (figures ? shareWords(figures.standardDeviation) : m.results_none()),
    },
    { key: "discrimination", header: m.results_discrimination(), numeric: true, cell: Discrimination },
    { key: "answers", header: m.results_answers(), cell: (item) => <TakenAnswers {...item} /> },
  ];
}

function Question({ questionId, name, number, type, hasOtherVersions, mayUse }: Item) {
  return (
    <>
      {mayUse ? <TextLink to={`/teach/questions/${questionId}`}>{name}</TextLink> : name}
      <span className="block text-sm font-normal text-ink-muted">
        {questionTypeWords[type]()}
        {hasOtherVersions ? ` · ${m.results_version({ number })}` : ""}
      </span>
    </>
  );
}

/** Why there are none. */
function NoFigures({ attempts }: Item) {
  return (
    <span className="text-ink-muted">
      {attempts < fewestAttempts ? m.results_too_few({ fewest: fewestAttempts }) : m.results_no_points()}
    </span>
  );
}

function Discrimination({ figures }: Item) {
  if (!figures) return m.results_none();
  const { discrimination } = figures;
  if (discrimination === null) return <span className="text-ink-muted">{m.results_all_the_same()}</span>;
  if (discrimination >= 0) return figureWords(discrimination);
  return (
    <span className="inline-flex flex-col items-end gap-1">
      {figureWords(discrimination)}
      <Badge meaning="overdue">{m.results_check_key()}</Badge>
    </span>
  );
}
