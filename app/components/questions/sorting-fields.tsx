import { m } from "~/messages/compiled/messages";
import { Select } from "../ui/select";
import { InlineText } from "./choice-fields";
import type { AnswerControls } from "./shown-question";

/** For each left side a list of all right sides. */
export function MatchingFields({ question, answer, nameOf }: AnswerControls<"matching">) {
  const options = [
    { value: "", label: m.questions_answer_choose() },
    ...question.rights.map((right) => ({ value: right, label: right })),
  ];
  return (
    <ul className="space-y-3">
      {question.lefts.map(({ id, html }) => (
        <li key={id} className="grid gap-x-4 gap-y-1 sm:grid-cols-2 sm:items-center">
          <label htmlFor={nameOf(`match.${id}`)} className="text-sm">
            <InlineText html={html} />
          </label>
          <Select
            id={nameOf(`match.${id}`)}
            name={nameOf(`match.${id}`)}
            options={options}
            defaultValue={answer.matches?.[id] ?? ""}
          />
        </li>
      ))}
    </ul>
  );
}

/** For each item its place. */
export function OrderingFields({ question, answer, nameOf }: AnswerControls<"ordering">) {
  const places = question.items.map((_, index) => ({ value: String(index + 1), label: String(index + 1) }));
  const options = [{ value: "", label: m.questions_answer_place_open() }, ...places];
  const placeOf = (id: string) => (answer.order ?? []).indexOf(id) + 1 || "";
  return (
    <>
      <p className="mb-2 text-sm text-ink-muted">{m.questions_answer_order_hint()}</p>
      <ul className="space-y-2">
        {question.items.map(({ id, text }) => (
          <li key={id} className="flex items-center gap-3">
            <Select
              id={nameOf(`place.${id}`)}
              name={nameOf(`place.${id}`)}
              options={options}
              defaultValue={placeOf(id)}
              aria-label={m.questions_answer_place({ item: text })}
              className="w-20 shrink-0"
            />
            <span className="min-w-0 text-sm">{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
