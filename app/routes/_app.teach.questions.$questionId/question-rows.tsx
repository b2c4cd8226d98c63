import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Trash2 from "lucide-react/icons/trash-2";
import { Button } from "~/components/ui/button";
import { classes } from "~/components/ui/classes";
import { Fieldset } from "~/components/ui/fieldset";
import { type RowsLayout, rowCount } from "~/domain/questions/question-form-layout";
import { m } from "~/messages/compiled/messages";
import { focused, QuestionControl, type QuestionFormState } from "./question-controls";
import { listWords, questionFieldErrors } from "./question-form-words";

/** A list of a question's parts, with buttons that add, move and remove them; each sends the form. */
export function QuestionRows({ list, state }: { list: RowsLayout; state: QuestionFormState }) {
  const { name } = list;
  const words = listWords[name];
  const count = rowCount(state.values, name);
  const errors = questionFieldErrors(state.problems[name]);
  return (
    <Fieldset id={name} legend={words.legend()} hint={words.hint?.()} errors={errors}>
      <div className="mt-2 space-y-3">
        {Array.from({ length: count }, (_, index) => (
          <Row
            // Rows have no names but their places.
            key={`${name}-${index.toString()}`}
            list={list}
            index={index}
            count={count}
            state={state}
          />
        ))}
        <Button
          id={`add-${name}`}
          type="submit"
          name="intent"
          value={`add:${name}`}
          size="small"
          {...focused(state.focus === `add-${name}`)}
        >
          {words.add()}
        </Button>
      </div>
    </Fieldset>
  );
}

interface RowProps {
  list: RowsLayout;
  index: number;
  count: number;
  state: QuestionFormState;
}

function Row({ list, index, count, state }: RowProps) {
  const prefix = `${list.name}.${index}`;
  const id = state.values[`${prefix}.id`] ?? "";
  const title = listWords[list.name].row({ position: index + 1 });
  return (
    <fieldset className="min-w-0 rounded border border-line bg-surface px-4 pt-2 pb-4">
      <legend className="px-1 text-sm font-medium">
        {title}
        {list.ids === "marks" ? <code className="ms-2 rounded bg-sunken px-1">{`[[${id}]]`}</code> : null}
      </legend>
      {list.ids === "none" ? null : <input type="hidden" name={`${prefix}.id`} value={id} />}
      <div className={classes("grid gap-x-4 gap-y-3", columns(list))}>
        {list.fields.map((layout) => (
          <QuestionControl
            key={layout.name}
            layout={layout}
            name={`${prefix}.${layout.name}`}
            state={state}
          />
        ))}
      </div>
      <RowButtons list={list.name} index={index} count={count} title={title} />
    </fieldset>
  );
}

/** A choice is a text: its points take a narrow column, and its feedback the whole width. */
function columns({ name }: RowsLayout): string {
  return name === "choices" ? "sm:grid-cols-[1fr_10rem] sm:[&>:nth-child(3)]:col-span-2" : "sm:grid-cols-2";
}

function RowButtons(row: { list: string; index: number; count: number; title: string }) {
  const { list, index, count, title } = row;
  const button = (what: string) => ({
    type: "submit" as const,
    name: "intent",
    value: `${what}:${list}:${index}`,
    variant: "quiet" as const,
    size: "small" as const,
  });
  return (
    <p className="mt-2 flex flex-wrap gap-1">
      {index > 0 ? (
        <Button {...button("up")} aria-label={m.questions_row_up_of({ row: title })}>
          <ArrowUp aria-hidden />
          {m.questions_row_up()}
        </Button>
      ) : null}
      {index < count - 1 ? (
        <Button {...button("down")} aria-label={m.questions_row_down_of({ row: title })}>
          <ArrowDown aria-hidden />
          {m.questions_row_down()}
        </Button>
      ) : null}
      <Button {...button("remove")} aria-label={m.questions_row_remove_of({ row: title })}>
        <Trash2 aria-hidden />
        {m.questions_row_remove()}
      </Button>
    </p>
  );
}
