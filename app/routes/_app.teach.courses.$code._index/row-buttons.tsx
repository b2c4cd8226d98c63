import { Form } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";

export interface RowButtonsProps {
  kind: "module" | "lesson";
  id: string;
  title: string;
  position: number;
  address: string;
}

/**
 * What can be done with a row of the outline. There may be hundreds: the list gives their look to all of them, and
 * what is seldom needed is folded.
 */
export function RowButtons(row: RowButtonsProps) {
  return (
    <>
      <StepButtons {...row} />
      <FoldedButtons {...row} />
    </>
  );
}

function StepButtons({ kind, id, title, address }: RowButtonsProps) {
  return (
    <Form method="post" action={`${address}/outline`} className="flex">
      <input type="hidden" name={kind} value={id} />
      <button type="submit" id={`up-${id}`} name="intent" value="up" aria-label={m.outline_up_of({ title })}>
        <span aria-hidden>{"↑"}</span>
      </button>
      <button
        type="submit"
        id={`down-${id}`}
        name="intent"
        value="down"
        aria-label={m.outline_down_of({ title })}
      >
        <span aria-hidden>{"↓"}</span>
      </button>
    </Form>
  );
}

function FoldedButtons({ kind, id, title, position, address }: RowButtonsProps) {
  const others = [
    { intent: "duplicate", label: m.outline_duplicate(), full: m.outline_duplicate_of({ title }) },
    { intent: "delete", label: m.outline_delete(), full: m.outline_delete_of({ title }) },
  ];
  return (
    <details className="open:basis-full">
      <summary aria-label={m.outline_more_of({ title })}>{m.outline_more()}</summary>
      <Form
        method="post"
        action={`${address}/outline`}
        className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1"
      >
        <input type="hidden" name={kind} value={id} />
        <label>
          {m.outline_position()}{" "}
          <input type="number" name="position" min={1} key={position} defaultValue={position} required />
        </label>
        {/* The first button: what Enter in the field presses. */}
        <button type="submit" name="intent" value="place" aria-label={m.outline_move_of({ title })}>
          {m.outline_move()}
        </button>
        {others.map(({ intent, label, full }) => (
          <button key={intent} type="submit" name="intent" value={intent} formNoValidate aria-label={full}>
            {label}
          </button>
        ))}
      </Form>
    </details>
  );
}
