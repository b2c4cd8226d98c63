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
export function RowButtons({ kind, id, title, position, address }: RowButtonsProps) {
  const action = `${address}/outline`;
  return (
    <>
      <Form method="post" action={action} className="flex">
        <input type="hidden" name={kind} value={id} />
        <button
          type="submit"
          id={`up-${id}`}
          name="intent"
          value="up"
          aria-label={m.outline_up_of({ title })}
        >
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
      <details className="open:basis-full">
        <summary aria-label={m.outline_more_of({ title })}>{m.outline_more()}</summary>
        <Form method="post" action={action} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
          <input type="hidden" name={kind} value={id} />
          <label>
            {m.outline_position()}{" "}
            <input type="number" name="position" min={1} key={position} defaultValue={position} required />
          </label>
          <button type="submit" name="intent" value="place" aria-label={m.outline_move_of({ title })}>
            {m.outline_move()}
          </button>
          <button
            type="submit"
            name="intent"
            value="duplicate"
            formNoValidate
            aria-label={m.outline_duplicate_of({ title })}
          >
            {m.outline_duplicate()}
          </button>
          <button
            type="submit"
            name="intent"
            value="delete"
            formNoValidate
            aria-label={m.outline_delete_of({ title })}
          >
            {m.outline_delete()}
          </button>
        </Form>
      </details>
    </>
  );
}
