import { Link } from "@remix-run/react";
import CircleHelp from "lucide-react/icons/circle-help";
import SearchX from "lucide-react/icons/search-x";
import { QuestionStateBadge } from "~/components/question-state-badge";
import { questionTypeWords } from "~/components/question-words";
import { ButtonLink } from "~/components/ui/button";
import { tickClass } from "~/components/ui/checkbox";
import { EmptyState } from "~/components/ui/empty-state";
import { type Column, Table } from "~/components/ui/table";
import { seenValue } from "~/domain/questions/question-selection";
import { m } from "~/messages/compiled/messages";

export interface ListedQuestion {
  id: string;
  name: string;
  type: keyof typeof questionTypeWords;
  state: "draft" | "ready" | "retired";
  number: number;
  edit: number;
  tags: string[];
  categoryName: string;
  points: number;
}

export interface QuestionTableProps {
  questions: readonly ListedQuestion[];
  hasCategories: boolean;
  isNarrowed: boolean;
}

export function QuestionTable({ questions, hasCategories, isNarrowed }: QuestionTableProps) {
  if (questions.length > 0) {
    const caption = m.questions_title();
    return <Table caption={caption} columns={columns()} rows={questions} rowKey={({ id }) => id} />;
  }
  if (isNarrowed) {
    const showAll = <ButtonLink to="/teach/questions">{m.catalog_show_all()}</ButtonLink>;
    return (
      <EmptyState icon={SearchX} title={m.questions_none_fits()} action={showAll}>
        {m.questions_none_fits_text()}
      </EmptyState>
    );
  }
  return hasCategories ? (
    <EmptyState icon={CircleHelp} title={m.questions_empty_title()}>
      {m.questions_empty_text()}
    </EmptyState>
  ) : (
    <EmptyState icon={CircleHelp} title={m.questions_no_category_title()} action={<FirstCategoryLink />}>
      {m.questions_no_category_text()}
    </EmptyState>
  );
}

function FirstCategoryLink() {
  return (
    <ButtonLink to="/teach/questions/categories" variant="primary">
      {m.questions_first_category()}
    </ButtonLink>
  );
}

function columns(): Column<ListedQuestion>[] {
  return [
    { key: "tick", header: m.questions_tick(), headerHidden: true, cell: Tick },
    { key: "name", header: m.questions_column_name(), rowHeader: true, cell: QuestionLink },
    { key: "type", header: m.questions_type(), cell: ({ type }) => questionTypeWords[type]() },
    { key: "category", header: m.questions_category(), cell: ({ categoryName }) => categoryName },
    {
      key: "state",
      header: m.questions_state(),
      cell: ({ state }) => <QuestionStateBadge state={state} />,
    },
    { key: "tags", header: m.questions_tags(), cell: ({ tags }) => tags.join(", ") || "–" },
    { key: "points", header: m.questions_points(), numeric: true, cell: ({ points }) => points },
  ];
}

function Tick(question: ListedQuestion) {
  return (
    <input
      type="checkbox"
      name="question"
      value={seenValue(question)}
      aria-label={m.questions_tick_one({ name: question.name })}
      className={tickClass}
    />
  );
}

function QuestionLink({ id, name }: ListedQuestion) {
  return (
    <Link to={`/teach/questions/${id}`} className="break-words text-accent-ink underline underline-offset-3">
      {name}
    </Link>
  );
}
