import { Form } from "@remix-run/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Trash2 from "lucide-react/icons/trash-2";
import type { ReactNode } from "react";
import { FormField } from "~/components/form-field";
import { QuestionStateBadge } from "~/components/question-state-badge";
import { questionTypeWords } from "~/components/question-words";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { useKeptFocus } from "~/components/use-kept-focus";
import { m } from "~/messages/compiled/messages";
import type { ShownItem } from "./asked-items.server";
import { itemErrors } from "./item-words";

/** A form that came back. */
export interface RefusedForm {
  values: Record<string, string>;
  problems: Record<string, string>;
}

/** What the assessment asks, in order; each row is a form of its own. */
export function ItemList({ items, refused }: { items: readonly ShownItem[]; refused: RefusedForm | null }) {
  const place = useKeptFocus<HTMLDivElement>(items.map(({ key }) => key).join());
  return (
    <Card title={m.quiz_asked({ count: countOf(items) })} flush>
      <div ref={place} tabIndex={-1}>
        {items.length === 0 ? (
          <p className="px-4 pb-4 text-sm text-ink-muted sm:px-5">{m.quiz_asked_none()}</p>
        ) : (
          <ol className="divide-y divide-line border-t border-line">
            {items.map((item, index) => (
              <ItemRow
                key={item.key}
                item={item}
                index={index}
                count={items.length}
                refused={refused?.values.key === item.key ? refused : null}
              />
            ))}
          </ol>
        )}
      </div>
    </Card>
  );
}

function countOf(items: readonly ShownItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === "draw" ? item.count : 1), 0);
}

function ItemRow(row: { item: ShownItem; index: number; count: number; refused: RefusedForm | null }) {
  const { item, index, count, refused } = row;
  const position = index + 1;
  return (
    <li id={`row-${item.key}`} tabIndex={-1} className="px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="w-6 text-sm text-ink-muted tabular-nums">{position}.</span>
        <span className="min-w-0 flex-1 break-words">
          <ItemName item={item} />
        </span>
        <ItemState item={item} />
      </div>
      <Form
        method="post"
        preventScrollReset
        aria-label={m.quiz_item({ position })}
        className="mt-2 flex flex-wrap items-end gap-3 sm:ps-9"
      >
        <input type="hidden" name="key" value={item.key} />
        <Worth item={item} refused={refused} />
        <Button type="submit" name="intent" value="worth">
          {m.outline_save()}
        </Button>
        <span className="ms-auto flex flex-wrap gap-1">
          <RowButton intent="up" label={m.quiz_up({ position })} hidden={index === 0}>
            <ArrowUp aria-hidden />
          </RowButton>
          <RowButton intent="down" label={m.quiz_down({ position })} hidden={index === count - 1}>
            <ArrowDown aria-hidden />
          </RowButton>
          <RowButton intent="remove" label={m.quiz_remove({ position })} hidden={false}>
            <Trash2 aria-hidden />
          </RowButton>
        </span>
      </Form>
    </li>
  );
}

function RowButton(button: { intent: string; label: string; hidden: boolean; children: ReactNode }) {
  const { intent, label, hidden, children } = button;
  if (hidden) return null;
  return (
    <Button
      type="submit"
      name="intent"
      value={intent}
      variant="quiet"
      size="small"
      aria-label={label}
      // One of them is gone at each end of the list: the other one goes on.
      data-takes-focus={intent === "remove" ? undefined : ""}
    >
      {children}
    </Button>
  );
}

function Worth({ item, refused }: { item: ShownItem; refused: RefusedForm | null }) {
  const own = item.kind === "fixed" ? item.question?.points : undefined;
  return (
    <>
      {item.kind === "draw" ? (
        <FormField
          id={`count-${item.key}`}
          name="count"
          label={m.quiz_draw_count()}
          key={item.count}
          defaultValue={refused?.values.count ?? item.count}
          errors={itemErrors(refused?.problems.count)}
          inputMode="numeric"
          className="w-28"
        />
      ) : null}
      <FormField
        id={`points-${item.key}`}
        name="points"
        label={m.questions_points()}
        // What has been saved is shown as it was understood.
        key={item.points}
        defaultValue={refused?.values.points ?? item.points ?? ""}
        errors={itemErrors(refused?.problems.points)}
        placeholder={own === undefined ? m.quiz_points_own() : String(own)}
        inputMode="decimal"
        className="w-28"
      />
    </>
  );
}

function ItemName({ item }: { item: ShownItem }) {
  if (item.kind === "draw") {
    const { category, tag, count } = item;
    const from = [
      category === null ? null : category || m.quiz_hidden_category(),
      tag === null ? null : `#${tag}`,
    ];
    return <>{m.quiz_draw_of({ count, from: from.filter((part) => part !== null).join(" · ") })}</>;
  }
  if (!item.question) return <span className="text-ink-muted">{m.quiz_hidden_question()}</span>;
  return (
    <>
      <TextLink to={`/teach/questions/${item.questionId}`}>{item.question.name}</TextLink>{" "}
      <span className="text-sm text-ink-muted">{questionTypeWords[item.question.type]()}</span>
    </>
  );
}

/** What keeps an item from being asked; nothing when all is well. */
function ItemState({ item }: { item: ShownItem }) {
  if (item.kind === "draw")
    return item.missing > 0 ? (
      <Badge meaning="overdue">
        {item.offered < item.count
          ? m.quiz_draw_few({ count: item.offered })
          : m.quiz_draw_shared({ count: item.missing })}
      </Badge>
    ) : (
      <span className="text-sm text-ink-muted">{m.quiz_draw_offered({ count: item.offered })}</span>
    );
  return item.question && item.question.state !== "ready" ? (
    <QuestionStateBadge state={item.question.state} />
  ) : null;
}
